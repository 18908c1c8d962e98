import { cache } from "react";
import type { Prisma } from "@/generated/prisma/client";
import { canCompany, ticketsWhere } from "@/lib/access/policy";
import { holds, type PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { startOfDay, toInputDateTime } from "@/lib/format/date";
import type { Named } from "@/lib/tickets/records/schema";
import { activeStates, type State, stageOwners } from "@/lib/tickets/workflow/constants";
import { teamOf } from "../rules";
import type { QueueQuery } from "../schema";
import { countLimit } from "./constants";
import { isCompanyLead } from "./rules";

const waitingStates = ["waitingCustomer", "waitingParts", "onHold"] as const;

/** How many tickets each counted view has (countLimit at most), within what the actor may see. Asked for by frame and page, counted once per request. */
export const queueCounts = cache(
  async (actor: PersonActor): Promise<{ mine: number; team: number; overdue: number; unassigned: number }> => {
    const seen = ticketsWhere(actor);
    const open = { state: { in: [...activeStates] } };
    const ours = { departmentId: { in: teamOf(actor) } };
    const count = (where: Prisma.TicketWhereInput) =>
      db.ticket.count({ where: { AND: [seen, open, where] }, take: countLimit });
    const [mine, team, overdue, unassigned] = await Promise.all([
      count({ assigneeId: actor.personId }),
      count(ours),
      count({ nextDueAt: { lt: now() } }),
      count({ assigneeId: null, ...(isCompanyLead(actor) ? {} : ours) }),
    ]);
    return { mine, team, overdue, unassigned };
  },
);

/** How many tickets wait, by what for, within what the actor may see. */
export async function waitingCounts(actor: PersonActor): Promise<Record<(typeof waitingStates)[number], number>> {
  // Index: ticket_state_idx; ticket_department_id_state_idx for a team.
  const found = await db.ticket.groupBy({
    by: ["state"],
    where: { AND: [ticketsWhere(actor), { state: { in: [...waitingStates] } }] },
    _count: { _all: true },
  });
  const countOf = (state: State) => found.find((row) => row.state === state)?._count._all ?? 0;
  return {
    waitingCustomer: countOf("waitingCustomer"),
    waitingParts: countOf("waitingParts"),
    onHold: countOf("onHold"),
  };
}

/** The numbers of the menu: open tickets of the actor's own, and requests held for review (0 for those who do not review). */
export const menuCounts = cache(async (actor: PersonActor): Promise<{ mine: number; held: number }> => {
  const mine = { assigneeId: actor.personId, state: { in: [...activeStates] } };
  const [own, held] = await Promise.all([
    db.ticket.count({ where: { AND: [ticketsWhere(actor), mine] } }),
    holds(actor, "intake.review")
      ? db.ticket.count({ where: { AND: [ticketsWhere(actor, "intake.review"), { state: "open" }] } })
      : 0,
  ]);
  return { mine: own, held };
});

/** How many tickets were closed today, by local day: all that the actor may see, or only the actor's own. */
export async function closedToday(actor: PersonActor, { isOwn }: { isOwn: boolean }): Promise<number> {
  const since = startOfDay(toInputDateTime(now()).date);
  // Index: ticket_updated_at_id_idx. Closing changes updatedAt too, and closedAt alone has no index.
  const closed: Prisma.TicketWhereInput = { state: "closed", closedAt: { gte: since }, updatedAt: { gte: since } };
  return db.ticket.count({
    where: { AND: [ticketsWhere(actor), closed, isOwn ? { assigneeId: actor.personId } : {}] },
  });
}

/** The names behind ids that stand in the address; ids that say nothing to the actor are missing. */
export async function filterNames(actor: PersonActor, { department, assignee, customer, device }: QueueQuery) {
  const isId = (value: string | undefined): value is string => value !== undefined && !/^(me|mine|none)$/.test(value);
  const seen = { some: ticketsWhere(actor) };
  const [team, person, client, unit] = await Promise.all([
    isId(department) && canCompany(actor, "org.read")
      ? db.department.findUnique({ where: { id: department }, select: { nameZh: true, nameEn: true } })
      : null,
    isId(assignee) && canCompany(actor, "org.read")
      ? db.person.findUnique({ where: { id: assignee }, select: { name: true, nameEn: true } })
      : null,
    customer ? db.customer.findFirst({ where: { id: customer, tickets: seen }, select: { name: true } }) : null,
    device ? db.device.findFirst({ where: { id: device, tickets: seen }, select: { serial: true } }) : null,
  ]);
  return { department: team, assignee: person, customer: client?.name ?? null, device: unit?.serial ?? null };
}

/** The teams to filter by: those whose function owns a stage. Empty for people who may not see the organisation. */
export async function queueTeams(actor: PersonActor): Promise<(Named & { id: string })[]> {
  if (!canCompany(actor, "org.read")) return [];
  const functions = [...new Set(Object.values(stageOwners).map((owner) => owner.function))];
  return db.department.findMany({
    where: { closedAt: null, function: { in: functions } },
    orderBy: [{ sortOrder: "asc" }, { code: "asc" }],
    select: { id: true, nameZh: true, nameEn: true },
  });
}
