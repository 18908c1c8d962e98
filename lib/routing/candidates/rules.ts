import type { DepartmentFacts, PersonFacts, RoutingReason, RoutingSnapshot } from "../schema";
import { lineOf } from "../target/rules";

/** Somebody who may be given the ticket, and the department that then owns it. */
export type Candidate = { person: PersonFacts; department: DepartmentFacts };

export type Search = {
  snapshot: RoutingSnapshot;
  today: string;
  certificates: readonly string[];
  /** Filled on the way: each person passed over, once. */
  reasons: RoutingReason[];
};

/** The people who hold one of the positions today, in a stable order. */
export function holdersOf(positionIds: ReadonlySet<string>, { snapshot, today }: Search): PersonFacts[] {
  return snapshot.people
    .filter((person) => postsOf(person, today).some((positionId) => positionIds.has(positionId)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Those of the people who can take a ticket for the department now. For somebody on leave the deputy steps in: a deputy from
 * elsewhere takes it to a department of the same function, whose people may work on it; `isManager` = any deputy will do, since
 * a manager only hands it on.
 */
export function available(
  people: readonly PersonFacts[],
  department: DepartmentFacts,
  search: Search,
  isManager = false,
): Candidate[] {
  const found: Candidate[] = people
    .filter((person) => !isPassedOver(person, department, search, isManager))
    .map((person) => ({ person, department }));
  for (const absent of people) {
    const deputy = deputyOf(absent, search);
    if (!deputy || people.includes(deputy) || found.some(({ person }) => person === deputy)) continue;
    const home = homeOf(deputy, department, search, isManager);
    if (!home) {
      note(search, { code: "deputyElsewhere", params: { person: deputy.name, absent: absent.name } });
    } else if (!isPassedOver(deputy, home, search, isManager)) {
      note(search, { code: "deputy", params: { person: deputy.name, absent: absent.name } });
      found.push({ person: deputy, department: home });
    }
  }
  return found;
}

function isPassedOver(person: PersonFacts, department: DepartmentFacts, search: Search, isManager: boolean): boolean {
  const reason = obstacle(person, isManager || mayWork(person, department, search), search);
  if (reason) note(search, reason);
  return reason !== null;
}

function obstacle(person: PersonFacts, hasRights: boolean, { today, certificates }: Search): RoutingReason | null {
  const params = { person: person.name };
  if (person.isDisabled) return { code: "passedOverDisabled", params };
  if (leaveOf(person, today)) return { code: "passedOverLeave", params };
  if (!hasRights) return { code: "passedOverRights", params };
  const missing = certificates.find((wanted) => {
    const held = person.certificates.find(({ code }) => code === wanted);
    return !held || (held.validUntil !== null && held.validUntil < today);
  });
  if (missing) return { code: "passedOverCertificate", params: { ...params, certificate: missing } };
  const { openTickets: open, maxOpenTickets: limit } = person;
  return open >= limit ? { code: "passedOverLoad", params: { ...params, open, limit } } : null;
}

/** True when one of the person's posts of today lets them work on the stage once the ticket is the department's and theirs. */
function mayWork(person: PersonFacts, department: DepartmentFacts, { snapshot, today }: Search): boolean {
  const line = lineOf(department, snapshot.departments).map(({ id }) => id);
  return currentPosts(person, today).some(({ positionId, scope }) => {
    const home = snapshot.positions.find(({ id }) => id === positionId)?.departmentId;
    // A post that was closed gives nothing.
    if (scope === null || home === undefined) return false;
    if (scope === "company" || scope === "own") return true;
    return scope === "department" ? home === department.id : line.includes(home);
  });
}

function deputyOf(person: PersonFacts, { snapshot, today }: Search): PersonFacts | undefined {
  if (person.isDisabled) return undefined;
  const deputyId = leaveOf(person, today)?.deputyId;
  return snapshot.people.find(({ id }) => id === deputyId);
}

function leaveOf(person: PersonFacts, today: string) {
  const leaves = person.leaves.filter(({ fromDay, toDay }) => fromDay <= today && today <= toDay);
  return leaves.find(({ deputyId }) => deputyId !== null) ?? leaves[0];
}

/** The department in which the deputy may work on it; undefined when the deputy holds no suitable post today. */
function homeOf(deputy: PersonFacts, department: DepartmentFacts, { snapshot, today }: Search, isManager: boolean) {
  const held = new Set(postsOf(deputy, today));
  const ids = new Set(snapshot.positions.filter(({ id }) => held.has(id)).map(({ departmentId }) => departmentId));
  if (ids.has(department.id) || (isManager && ids.size > 0)) return department;
  return [...snapshot.departments]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .find(({ id, function: duty }) => ids.has(id) && duty === department.function);
}

function postsOf(person: PersonFacts, today: string): string[] {
  return currentPosts(person, today).map(({ positionId }) => positionId);
}

function currentPosts({ posts }: PersonFacts, today: string) {
  return posts.filter(({ fromDay, toDay }) => fromDay <= today && (toDay === null || today <= toDay));
}

function note({ reasons }: Search, reason: RoutingReason): void {
  const text = JSON.stringify(reason);
  if (!reasons.some((known) => JSON.stringify(known) === text)) reasons.push(reason);
}
