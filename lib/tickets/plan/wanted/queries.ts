import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { fromColumnDay } from "@/lib/format/date";
import { activeStates } from "@/lib/tickets/workflow/constants";
import { byUrgency } from "./rules";
import type { WantedPart } from "./schema";

/** Open tickets that are looked through, the oldest first. */
const maxTickets = 300;

/** The parts that open plans want and that no visit has used, returned or released yet, and how many there are in all. */
export async function wantedParts(actor: PersonActor, limit: number): Promise<{ items: WantedPart[]; total: number }> {
  const departments = await db.department.findMany({ select: { id: true } });
  // Index: ticket_department_id_state_idx.
  const tickets = await db.ticket.findMany({
    where: {
      AND: [
        ticketsWhere(actor),
        {
          departmentId: { in: departments.map(({ id }) => id) },
          state: { in: [...activeStates] },
          stage: { in: ["plan", "execute"] },
        },
      ],
    },
    orderBy: { createdAt: "asc" },
    take: maxTickets,
    select: { number: true, plans: { orderBy: { round: "desc" }, take: 1, select: planSelect } },
  });
  const items = tickets
    .flatMap(({ number, plans }) => plans.flatMap((plan) => wantedOf(number, plan)))
    .toSorted(byUrgency);
  return { items: items.slice(0, limit), total: items.length };
}

type PlanRow = {
  appointmentStart: Date | null;
  parts: {
    id: string;
    partId: string;
    quantity: { toNumber(): number };
    supply: WantedPart["supply"];
    promisedOn: Date | null;
    part: WantedPart["part"];
  }[];
  visits: { parts: { partId: string }[] }[];
};

function wantedOf(number: string, { appointmentStart, parts, visits }: PlanRow): WantedPart[] {
  const settled = new Set(visits.flatMap((visit) => visit.parts.map(({ partId }) => partId)));
  return parts
    .filter(({ partId }) => !settled.has(partId))
    .map(({ id, quantity, supply, promisedOn, part }) => ({
      ...{ id, number, part, supply },
      quantity: quantity.toNumber(),
      promisedOn: promisedOn && fromColumnDay(promisedOn),
      appointmentStart: appointmentStart?.toISOString() ?? null,
    }));
}

const planSelect = {
  appointmentStart: true,
  parts: {
    select: {
      id: true,
      partId: true,
      quantity: true,
      supply: true,
      promisedOn: true,
      part: { select: { number: true, nameZh: true, nameEn: true, unit: true } },
    },
  },
  visits: { where: { calledOffAt: null }, select: { parts: { select: { partId: true } } } },
} as const;
