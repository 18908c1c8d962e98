import { available, type Candidate, holdersOf, type Search } from "./candidates/rules";
import type {
  DepartmentFacts,
  PersonFacts,
  RoutingDecision,
  RoutingFacts,
  RoutingReason,
  RoutingSnapshot,
} from "./schema";
import { findTarget, lineOf, type Target } from "./target/rules";

/**
 * Who gets a ticket that enters a stage, and why (workflow.md, Routing): the target's people who can take it today, chosen by the
 * strategy; nobody there → the manager, climbing the tree; nobody at all → the company-wide queue and an alert. The answer
 * depends on the content of the snapshot only, not on the order of its lists. `today` is "2026-11-22" in the company's zone.
 */
export function decide(facts: RoutingFacts, snapshot: RoutingSnapshot, today: string): RoutingDecision {
  const target = findTarget(facts, snapshot);
  const reasons = [...target.reasons];
  const { ruleId, department } = target;
  if (!department) return nobody(ruleId, reasons);
  const search: Search = { snapshot, today, certificates: target.certificates, reasons };
  const keeper = keeperOf(target, department, search);
  if (keeper) {
    reasons.push({ code: "samePerson", params: { person: keeper.person.name } });
    return { ruleId, reasons, departmentId: keeper.department.id, personId: keeper.person.id };
  }
  const taker = takerOf(facts.takenInById, target, department, search);
  if (taker) {
    reasons.push({ code: "takenInBy", params: { person: taker.person.name } });
    return { ruleId, reasons, departmentId: taker.department.id, personId: taker.person.id };
  }
  const team = teamOf(target, department, search);
  if (team.length > 0) {
    const chosen = choose(team, target, search);
    return {
      ruleId,
      reasons,
      departmentId: (chosen?.department ?? department).id,
      personId: chosen?.person.id ?? null,
    };
  }
  reasons.push({ code: "nobodyOnDuty", params: { department: department.name } });
  const manager = managerOf(department, search);
  if (!manager) return nobody(ruleId, reasons);
  return { ruleId, reasons, departmentId: department.id, personId: manager.person.id };
}

function nobody(ruleId: string | null, reasons: RoutingReason[]): RoutingDecision {
  return { ruleId, departmentId: null, personId: null, reasons: [...reasons, { code: "alert", params: {} }] };
}

/** Whoever works on the ticket goes on with it, the head of the team too. */
function keeperOf({ keeperId }: Target, department: DepartmentFacts, search: Search): Candidate | undefined {
  if (!keeperId) return undefined;
  return memberOf(keeperId, department, search);
}

/** Whoever spoke with the customer keeps the ticket, where the team or position that gets it is their own. */
function takerOf(
  takenInById: string | null | undefined,
  { positionId }: Target,
  department: DepartmentFacts,
  search: Search,
): Candidate | undefined {
  return takenInById ? memberOf(takenInById, department, search, positionId) : undefined;
}

/** Somebody of the department, or in its position, if they can take the ticket today. */
function memberOf(personId: string, department: DepartmentFacts, search: Search, positionId: string | null = null) {
  const posts = search.snapshot.positions.filter((position) =>
    positionId ? position.id === positionId : position.departmentId === department.id,
  );
  const member = holdersOf(new Set(posts.map(({ id }) => id)), search).filter(({ id }) => id === personId);
  return available(member, department, search).find(({ person }) => person.id === personId);
}

/** Holders of the position, or everybody of the department but its head. */
function teamOf({ positionId }: Target, department: DepartmentFacts, search: Search): Candidate[] {
  const wanted = search.snapshot.positions.filter((position) =>
    positionId ? position.id === positionId : position.departmentId === department.id && !position.isHead,
  );
  return available(holdersOf(new Set(wanted.map(({ id }) => id)), search), department, search);
}

function managerOf(department: DepartmentFacts, search: Search): Candidate | undefined {
  for (const level of lineOf(department, search.snapshot.departments)) {
    const heads = search.snapshot.positions.filter(({ departmentId, isHead }) => departmentId === level.id && isHead);
    const found = available(holdersOf(new Set(heads.map(({ id }) => id)), search), department, search, true);
    const manager = found.sort(byLoad)[0];
    if (!manager) continue;
    search.reasons.push({ code: "manager", params: { person: manager.person.name, department: level.name } });
    return manager;
  }
  return undefined;
}

/** undefined = the team as such. */
function choose(team: Candidate[], { strategy }: Target, { snapshot, reasons }: Search): Candidate | undefined {
  const candidates = team.length;
  const because = (code: RoutingReason["code"], { person }: Candidate, extra: RoutingReason["params"] = {}) => {
    reasons.push({ code, params: { person: person.name, candidates, ...extra } });
  };
  if (strategy === "teamOnly") {
    reasons.push({ code: "teamOnly", params: { candidates } });
    return undefined;
  }
  if (strategy === "lastHandler") {
    const known = snapshot.lastHandlerIds.flatMap((id) => team.find(({ person }) => person.id === id) ?? [])[0];
    if (known) {
      because("lastHandler", known);
      return known;
    }
    reasons.push({ code: "lastHandlerUnavailable", params: {} });
  }
  const chosen = [...team].sort(strategy === "roundRobin" ? byTurn : byLoad)[0];
  if (!chosen) return undefined;
  if (candidates === 1) because("onlyCandidate", chosen);
  else if (strategy === "roundRobin") because("roundRobin", chosen);
  else because("leastLoaded", chosen, { open: chosen.person.openTickets });
  return chosen;
}

function byLoad(a: Candidate, b: Candidate): number {
  return a.person.openTickets - b.person.openTickets || byTurn(a, b);
}

/** Longest without a new ticket first; never had one before all. */
function byTurn({ person: a }: Candidate, { person: b }: Candidate): number {
  const key = ({ lastRoutedAt, id }: PersonFacts) => `${lastRoutedAt ?? ""} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
