import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { activeStates, stages } from "@/lib/tickets/workflow/constants";
import type { TeamLoad } from "./schema";

const shownPeople = 12;

/** How the open tickets that the actor may assign are spread: over people (those with the most overdue first) and stages. */
export async function teamLoad(actor: PersonActor): Promise<TeamLoad> {
  // Index: ticket_department_id_state_idx; for the whole company the open tickets are counted, a small part of all.
  const open = { AND: [ticketsWhere(actor, "ticket.assign"), { state: { in: [...activeStates] } }] };
  const late = { AND: [open, { nextDueAt: { lt: now() } }] };
  const [byPerson, lateByPerson, byStage] = await Promise.all([
    db.ticket.groupBy({ by: ["assigneeId"], where: open, _count: { _all: true } }),
    db.ticket.groupBy({ by: ["assigneeId"], where: late, _count: { _all: true } }),
    db.ticket.groupBy({ by: ["stage"], where: open, _count: { _all: true } }),
  ]);
  const lateOf = new Map(lateByPerson.map((row) => [row.assigneeId, row._count._all]));
  const loads = byPerson
    .map((row) => ({ id: row.assigneeId, open: row._count._all, overdue: lateOf.get(row.assigneeId) ?? 0 }))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open);
  const assigned = loads.filter((load) => load.id !== null);
  const shown = assigned.slice(0, shownPeople);
  const people = await db.person.findMany({
    where: { id: { in: shown.flatMap(({ id }) => id ?? []) } },
    select: { id: true, name: true, nameEn: true },
  });
  return {
    open: sum(loads.map((load) => load.open)),
    overdue: sum(loads.map((load) => load.overdue)),
    unassigned: loads.find((load) => load.id === null)?.open ?? 0,
    people: shown.flatMap(({ id, ...load }) => {
      const person = people.find((found) => found.id === id);
      return person ? [{ person, ...load }] : [];
    }),
    furtherPeople: assigned.length - shown.length,
    stages: stages.map((stage) => ({ stage, open: byStage.find((row) => row.stage === stage)?._count._all ?? 0 })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
