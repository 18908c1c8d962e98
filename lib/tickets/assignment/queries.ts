import type { Prisma } from "@/generated/prisma/client";
import type { Capability } from "@/lib/access/constants";
import { type Actor, holds } from "@/lib/auth/actor";
import { coversDay, heldOn } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { toColumnDay } from "@/lib/format/date";
import type { AssigneeOption } from "@/lib/tickets/schema";
import { activeStates } from "@/lib/tickets/workflow/constants";

/** More than anybody scrolls through; a longer list is no choice any more. */
const offeredPosts = 300;

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
  const today = toColumnDay(now());
  // Two look-ups, so that the limit never leaves out the ticket's own team.
  const own = departmentId ? await postsWith(capability, { id: departmentId }, today) : [];
  const others = await postsWith(capability, departmentId ? { id: { not: departmentId } } : {}, today);
  const assignments = [...own, ...others];
  // Index: ticket_assignee_id_state_idx.
  const loads = await db.ticket.groupBy({
    by: ["assigneeId"],
    where: { state: { in: [...activeStates] }, assigneeId: { in: assignments.map(({ person }) => person.id) } },
    _count: { _all: true },
  });
  const openTickets = new Map(loads.map((load) => [load.assigneeId, load._count._all]));
  const options = new Map<string, AssigneeOption>();
  for (const { person, position } of assignments) {
    const { leaves, certificates, ...names } = person;
    const { id, nameZh, nameEn } = position.department;
    const key = `${id} ${person.id}`;
    if (options.has(key)) continue;
    options.set(key, {
      ...names,
      departmentId: id,
      department: { nameZh, nameEn },
      openTickets: openTickets.get(person.id) ?? 0,
      isOnLeave: leaves.length > 0,
      certificates: certificates.map(({ code }) => code),
    });
  }
  return [...options.values()];
}

function postsWith(capability: Capability, department: Prisma.DepartmentWhereInput, today: Date) {
  return db.assignment.findMany({
    where: {
      ...heldOn(today),
      person: { disabledAt: null },
      position: {
        closedAt: null,
        department: { closedAt: null, ...department },
        roles: { some: { role: { capabilities: { some: { capability } } } } },
      },
    },
    take: offeredPosts,
    orderBy: [{ position: { department: { sortOrder: "asc" } } }, { position: { sortOrder: "asc" } }, { id: "asc" }],
    select: {
      person: {
        select: {
          id: true,
          name: true,
          nameEn: true,
          leaves: { where: coversDay(today), select: { id: true }, take: 1 },
          certificates: {
            where: { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
            orderBy: { code: "asc" },
            select: { code: true },
          },
        },
      },
      position: { select: { department: { select: { id: true, nameZh: true, nameEn: true } } } },
    },
  });
}
