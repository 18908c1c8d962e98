import { type Capability, type Scope, scopes } from "@/lib/access/constants";
import { coversDay, heldOn } from "@/lib/auth/rules";
import type { Tx } from "@/lib/db/client";
import { fromColumnDay, toInputDateTime } from "@/lib/format/date";
import { decide } from "./rules";
import type { PersonFacts, RoutingDecision, RoutingFacts, RoutingStructure } from "./schema";
import { findTarget, lineOf } from "./target/rules";

/** Earlier tickets of a device and of a customer that are looked through for their handlers. */
const remembered = 20;

/**
 * Who gets the ticket now, from the organisation as it stands at `at`. Reads only: the caller stores the decision. First the
 * structure, then only the people of the one team, those above it and their deputies: the whole staff would be slow to count.
 */
export async function decideRoute(tx: Tx, facts: RoutingFacts, at: Date): Promise<RoutingDecision> {
  const today = toInputDateTime(at).date;
  const structure = await loadStructure(tx);
  const target = findTarget(facts, structure);
  const people = await loadPeople(tx, positionsInReach(target, structure), facts, today);
  const lastHandlerIds = target.strategy === "lastHandler" ? await loadLastHandlers(tx, facts) : [];
  return decide(facts, { ...structure, people, lastHandlerIds }, today);
}

async function loadStructure(tx: Tx): Promise<RoutingStructure> {
  const rules = await tx.routingRule.findMany({
    where: { isEnabled: true },
    select: {
      id: true,
      sortOrder: true,
      nameZh: true,
      nameEn: true,
      stage: true,
      kind: true,
      categoryId: true,
      areaCodes: true,
      priority: true,
      warranty: true,
      tier: true,
      channel: true,
      departmentId: true,
      positionId: true,
      strategy: true,
      certificate: true,
    },
  });
  const departments = await tx.department.findMany({
    where: { closedAt: null },
    select: {
      id: true,
      parentId: true,
      sortOrder: true,
      nameZh: true,
      nameEn: true,
      function: true,
      areaCodes: true,
      positions: {
        where: { closedAt: null },
        select: { id: true, departmentId: true, isHead: true, titleZh: true, titleEn: true },
      },
    },
  });
  return {
    rules: rules.map(({ nameZh, nameEn, sortOrder, ...rule }) => ({
      ...rule,
      order: sortOrder,
      name: { zh: nameZh, en: nameEn },
    })),
    departments: departments.map(({ nameZh, nameEn, sortOrder, positions: _, ...department }) => ({
      ...department,
      order: sortOrder,
      name: { zh: nameZh, en: nameEn },
    })),
    positions: departments.flatMap(({ positions }) =>
      positions.map(({ titleZh, titleEn, ...position }) => ({ ...position, title: { zh: titleZh, en: titleEn } })),
    ),
  };
}

function positionsInReach({ department, positionId }: ReturnType<typeof findTarget>, structure: RoutingStructure) {
  if (!department) return [];
  const line = new Set(lineOf(department, structure.departments).map(({ id }) => id));
  return structure.positions
    .filter(({ id, departmentId, isHead }) => {
      const isTeam = positionId ? id === positionId : departmentId === department.id;
      return isTeam || (isHead && line.has(departmentId));
    })
    .map(({ id }) => id);
}

async function loadPeople(
  tx: Tx,
  positionIds: string[],
  { ticketId, capability }: RoutingFacts,
  today: string,
): Promise<PersonFacts[]> {
  const date = new Date(`${today}T00:00:00Z`);
  const current = heldOn(date);
  const absent = coversDay(date);
  const holder = { assignments: { some: { ...current, positionId: { in: positionIds } } } };
  const people = await tx.person.findMany({
    where: { OR: [holder, { deputyFor: { some: { ...absent, person: holder } } }] },
    select: {
      id: true,
      name: true,
      nameEn: true,
      disabledAt: true,
      maxOpenTickets: true,
      assignments: {
        where: current,
        select: { positionId: true, validFrom: true, validTo: true, position: { select: grantsOf(capability) } },
      },
      leaves: { where: absent, select: { fromDay: true, toDay: true, deputyId: true } },
      certificates: { select: { code: true, validUntil: true } },
    },
  });
  const loads = await loadLoads(
    tx,
    people.map(({ id }) => id),
    ticketId,
  );
  return people.map(({ id, name, nameEn, disabledAt, maxOpenTickets, assignments, leaves, certificates }) => ({
    id,
    maxOpenTickets,
    name: { zh: name, en: nameEn ?? name },
    isDisabled: disabledAt !== null,
    openTickets: loads.get(id)?.open ?? 0,
    lastRoutedAt: loads.get(id)?.last?.toISOString() ?? null,
    posts: assignments.map((post) => ({
      positionId: post.positionId,
      fromDay: fromColumnDay(post.validFrom),
      toDay: post.validTo && fromColumnDay(post.validTo),
      scope: widest(post.position.roles.flatMap(({ role }) => role.capabilities.map(({ scope }) => scope))),
    })),
    leaves: leaves.map(({ fromDay, toDay, deputyId }) => ({
      fromDay: fromColumnDay(fromDay),
      toDay: fromColumnDay(toDay),
      deputyId,
    })),
    certificates: certificates.map(({ code, validUntil }) => ({
      code,
      validUntil: validUntil && fromColumnDay(validUntil),
    })),
  }));
}

function grantsOf(capability: Capability) {
  return {
    roles: { select: { role: { select: { capabilities: { where: { capability }, select: { scope: true } } } } } },
  };
}

function widest(held: readonly Scope[]): Scope | null {
  return scopes.findLast((scope) => held.includes(scope)) ?? null;
}

async function loadLoads(tx: Tx, ids: string[], ticketId: string) {
  // Indexes: ticket_assignee_id_state_idx (which holds everything that is counted), routing_decision_person_id_created_at_idx.
  // The ticket being routed is not part of anybody's load.
  const rows = await tx.$queryRaw<{ id: string; open: number; last: Date | null }[]>`
    SELECT p.id,
      (SELECT count(*)::int FROM ticket t WHERE t.assignee_id = p.id AND t.state NOT IN ('closed', 'cancelled'))
        - (SELECT count(*)::int FROM ticket t WHERE t.id = ${ticketId}::uuid AND t.assignee_id = p.id
           AND t.state NOT IN ('closed', 'cancelled')) AS open,
      (SELECT max(d.created_at) FROM routing_decision d WHERE d.person_id = p.id) AS last
    FROM unnest(${ids}::uuid[]) AS p(id)`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function loadLastHandlers(tx: Tx, { deviceId, customerId }: RoutingFacts): Promise<string[]> {
  // Indexes: ticket_device_id_created_at_idx, ticket_customer_id_created_at_idx, the key of ticket_involvement.
  const rows = await tx.$queryRaw<{ person_id: string }[]>`
    SELECT i.person_id FROM (
      (SELECT id, 0 AS rank FROM ticket WHERE device_id = ${deviceId}::uuid ORDER BY created_at DESC LIMIT ${remembered})
      UNION ALL
      (SELECT id, 1 AS rank FROM ticket WHERE customer_id = ${customerId}::uuid ORDER BY created_at DESC LIMIT ${remembered})
    ) t JOIN ticket_involvement i ON i.ticket_id = t.id
    WHERE i.person_id IS NOT NULL
    ORDER BY t.rank, i.created_at DESC, i.person_id`;
  return rows.map((row) => row.person_id);
}
