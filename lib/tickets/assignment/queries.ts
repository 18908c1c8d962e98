import type { Capability } from "@/lib/access/constants";
import { type Actor, holds } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { toInputDateTime } from "@/lib/format/date";
import type { AssigneeOption } from "@/lib/tickets/schema";
import { activeStates } from "@/lib/tickets/workflow/constants";

/**
 * Who may work with this capability in which team: the posts whose roles give it today, each person once per team, the ticket's own team
 * first. For those who may give tickets away or send engineers; empty for others.
 */
export async function assigneeOptions(
  actor: Actor,
  capability: Capability,
  departmentId: string | null,
): Promise<AssigneeOption[]> {
  if (!holds(actor, "ticket.assign") && !holds(actor, capability)) return [];
  const today = new Date(`${toInputDateTime(now()).date}T00:00:00Z`);
  const assignments = await db.assignment.findMany({
    where: {
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
      person: { disabledAt: null },
      position: {
        closedAt: null,
        department: { closedAt: null },
        roles: { some: { role: { capabilities: { some: { capability } } } } },
      },
    },
    orderBy: [{ position: { department: { sortOrder: "asc" } } }, { position: { sortOrder: "asc" } }, { id: "asc" }],
    select: {
      person: {
        select: {
          id: true,
          name: true,
          nameEn: true,
          leaves: { where: { fromDay: { lte: today }, toDay: { gte: today } }, select: { id: true }, take: 1 },
        },
      },
      position: { select: { department: { select: { id: true, nameZh: true, nameEn: true } } } },
    },
  });
  // Index: ticket_assignee_id_state_idx.
  const loads = await db.ticket.groupBy({
    by: ["assigneeId"],
    where: { state: { in: [...activeStates] }, assigneeId: { in: assignments.map(({ person }) => person.id) } },
    _count: { _all: true },
  });
  const openTickets = new Map(loads.map((load) => [load.assigneeId, load._count._all]));
  const options = assignments.map(({ person: { leaves, ...person }, position: { department } }) => ({
    ...person,
    departmentId: department.id,
    department: { nameZh: department.nameZh, nameEn: department.nameEn },
    openTickets: openTickets.get(person.id) ?? 0,
    isOnLeave: leaves.length > 0,
  }));
  const once = options.filter(
    (option, index) =>
      options.findIndex((other) => other.id === option.id && other.departmentId === option.departmentId) === index,
  );
  const isElsewhere = (option: AssigneeOption) => Number(option.departmentId !== departmentId);
  return once.toSorted((a, b) => isElsewhere(a) - isElsewhere(b));
}
