import type { DepartmentFacts, PersonFacts, RoutingFacts, RoutingSnapshot, RuleFacts } from "@/lib/routing/schema";

/** A company with two offices, each with a repair group; the east has a station for one city. */
export const today = "2026-11-22";

export const facts: RoutingFacts = {
  ticketId: "t",
  stage: "execute",
  stageFunction: "repair",
  capability: "ticket.execute",
  kind: "repair",
  categoryId: "ac",
  areaCode: "310104",
  priority: "normal",
  warranty: "inWarranty",
  tier: "standard",
  channel: "web",
  customerId: "c",
  deviceId: null,
  requiredCertificate: null,
};

export function words(name: string) {
  return { zh: name, en: name };
}

export function department(
  id: string,
  parentId: string | null,
  duty: DepartmentFacts["function"],
  areaCodes: string[] = [],
  order = 0,
): DepartmentFacts {
  return { id, parentId, order, name: words(id), function: duty, areaCodes };
}

export function person(id: string, positionId: string, change: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id,
    name: words(id),
    isDisabled: false,
    openTickets: 0,
    maxOpenTickets: 10,
    lastRoutedAt: null,
    posts: [{ positionId, fromDay: "2020-01-01", toDay: null, scope: "department" }],
    leaves: [],
    certificates: [],
    ...change,
  };
}

export function rule(id: string, order: number, change: Partial<RuleFacts>): RuleFacts {
  return {
    id,
    order,
    name: words(id),
    stage: null,
    kind: null,
    categoryId: null,
    areaCodes: [],
    priority: null,
    warranty: null,
    tier: null,
    channel: null,
    departmentId: null,
    positionId: null,
    strategy: "leastLoaded",
    certificate: null,
    ...change,
  };
}

export function leave(deputyId: string | null = null, fromDay = "2026-11-20", toDay = "2026-11-25") {
  return { leaves: [{ fromDay, toDay, deputyId }] };
}

const departments = [
  department("company", null, "management"),
  department("service", "company", "customerService", [], 1),
  department("hq-repair", "company", "repair", [], 2),
  department("east", "company", "repair", ["31", "32"], 3),
  department("east-repair", "east", "repair", [], 1),
  department("station", "east", "repair", ["3205"], 2),
  department("south", "company", "management", ["44"], 4),
  department("south-repair", "south", "repair", [], 1),
];

const heads = ["company", "service", "east", "south"];

const positions = departments.flatMap(({ id }) => {
  const work = { id: `${id}-work`, departmentId: id, isHead: false, title: words(`${id}-work`) };
  const head = { id: `${id}-head`, departmentId: id, isHead: true, title: words(`${id}-head`) };
  if (id === "company" || id === "east" || id === "south") return [head];
  return heads.includes(id) ? [head, work] : [work];
});

export function company(people: PersonFacts[], change: Partial<RoutingSnapshot> = {}): RoutingSnapshot {
  return { rules: [], departments, positions, people, lastHandlerIds: [], ...change };
}
