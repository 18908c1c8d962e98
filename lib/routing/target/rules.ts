import type { RoutingStrategy } from "@/generated/prisma/enums";
import { routingConditions } from "../constants";
import type { DepartmentFacts, RoutingFacts, RoutingReason, RoutingStructure, RuleFacts } from "../schema";

/** Where a ticket belongs before anybody is chosen. */
export type Target = {
  ruleId: string | null;
  /** null: nobody owns the stage. */
  department: DepartmentFacts | null;
  /** Set when the rule names a position instead of a whole department. */
  positionId: string | null;
  strategy: RoutingStrategy;
  certificates: string[];
  reasons: RoutingReason[];
  /** Who has the ticket already and goes on with it when possible. */
  keeperId?: string | null;
};

/**
 * The target of the first rule whose conditions all hold; without one, the team that has the ticket if its function owns this
 * stage too, else the department that owns the stage and lies nearest to the customer (workflow.md, Routing). A rule whose target is closed is passed over.
 */
export function findTarget(facts: RoutingFacts, structure: RoutingStructure): Target {
  const rules = [...structure.rules].sort((a, b) => a.order - b.order);
  const reasons: RoutingReason[] = [];
  const planned = facts.requiredCertificate ? [facts.requiredCertificate] : [];
  for (const [index, rule] of rules.entries()) {
    if (!isMet(rule, facts)) continue;
    const naming = { number: index + 1, rule: rule.name };
    const position = structure.positions.find(({ id }) => id === rule.positionId);
    const department = structure.departments.find(({ id }) => id === (position?.departmentId ?? rule.departmentId));
    if (!department) {
      reasons.push({ code: "ruleTargetClosed", params: naming });
      continue;
    }
    const target = position
      ? { zh: `${department.name.zh} · ${position.title.zh}`, en: `${department.name.en} · ${position.title.en}` }
      : department.name;
    const conditions = routingConditions.filter((key) => (key === "areaCodes" ? rule[key].length > 0 : rule[key]));
    reasons.push({ code: "ruleMatched", params: { ...naming, target, conditions } });
    const certificates = [...new Set([...planned, ...(rule.certificate ? [rule.certificate] : [])])];
    const { id: ruleId, strategy } = rule;
    return { ruleId, department, positionId: position?.id ?? null, strategy, certificates, reasons };
  }
  const strategy = "leastLoaded";
  reasons.push({ code: "noRule", params: {} });
  const holding = structure.departments.find(({ id }) => id === facts.holder?.departmentId);
  if (holding?.function === facts.stageFunction) {
    reasons.push({ code: "sameTeam", params: { department: holding.name } });
    const keeperId = facts.holder?.personId ?? null;
    return { ruleId: null, department: holding, positionId: null, strategy, certificates: planned, reasons, keeperId };
  }
  const owner = nearestOwner(facts, structure);
  reasons.push(owner.reason);
  return { ruleId: null, department: owner.department, positionId: null, strategy, certificates: planned, reasons };
}

/** The department and everything above it, nearest first. */
export function lineOf(department: DepartmentFacts, departments: readonly DepartmentFacts[]): DepartmentFacts[] {
  const line: DepartmentFacts[] = [];
  let next: DepartmentFacts | undefined = department;
  // A cycle that slipped into the tree ends the walk instead of keeping it going.
  while (next && !line.includes(next)) {
    line.push(next);
    const { parentId }: DepartmentFacts = next;
    next = departments.find(({ id }) => id === parentId);
  }
  return line;
}

function isMet(rule: RuleFacts, facts: RoutingFacts): boolean {
  return routingConditions.every((key) => {
    if (key === "areaCodes") return rule.areaCodes.length === 0 || prefixLength(rule.areaCodes, facts.areaCode) > 0;
    return rule[key] === null || rule[key] === facts[key];
  });
}

/** Departments in which nobody but a head works only hold others together, so they come last. */
function nearestOwner(
  { stageFunction, areaCode }: RoutingFacts,
  { departments, positions }: RoutingStructure,
): { department: DepartmentFacts | null; reason: RoutingReason } {
  const isStaffed = (id: string) => positions.some((post) => post.departmentId === id && !post.isHead);
  const ranked = inTreeOrder(departments)
    .filter((department) => department.function === stageFunction)
    .map((department) => ({ department, reach: reachOf(department, departments, areaCode) }))
    .sort((a, b) => Number(isStaffed(b.department.id)) - Number(isStaffed(a.department.id)) || b.reach - a.reach);
  const [first] = ranked;
  if (!first) return { department: null, reason: { code: "noDepartment", params: {} } };
  const elsewhere = first.reach === 0 ? "generalDepartment" : "otherRegion";
  const code = first.reach > 0 ? "nearestDepartment" : areaCode ? elsewhere : "noRegion";
  return { department: first.department, reason: { code, params: { department: first.department.name } } };
}

/** Length of the area prefix that covers the customer: 0 when the department serves everywhere, -1 when it does not serve there. */
function reachOf(
  department: DepartmentFacts,
  departments: readonly DepartmentFacts[],
  areaCode: string | null,
): number {
  const served = lineOf(department, departments).find(({ areaCodes }) => areaCodes.length > 0);
  if (!served) return 0;
  return prefixLength(served.areaCodes, areaCode) || -1;
}

function prefixLength(areaCodes: readonly string[], areaCode: string | null): number {
  if (!areaCode) return 0;
  return Math.max(0, ...areaCodes.filter((code) => areaCode.startsWith(code)).map((code) => code.length));
}

/** As the chart reads: each department before those below it. */
function inTreeOrder(departments: readonly DepartmentFacts[]): DepartmentFacts[] {
  const byOrder = [...departments].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const ids = new Set(byOrder.map(({ id }) => id));
  const found = new Set<DepartmentFacts>();
  const visit = (department: DepartmentFacts) => {
    if (found.has(department)) return;
    found.add(department);
    for (const child of byOrder) if (child.parentId === department.id) visit(child);
  };
  for (const department of byOrder) if (!department.parentId || !ids.has(department.parentId)) visit(department);
  return [...found];
}
