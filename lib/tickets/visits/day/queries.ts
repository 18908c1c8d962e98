import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { VisitStep } from "../schema";
import type { DayVisit } from "./schema";

const maxVisits = 50;

/** The actor's own visits and bench jobs that are neither finished nor called off, in the order of their times. */
export async function openVisits(actor: PersonActor): Promise<DayVisit[]> {
  // Index: visit_engineer_id_dispatched_at_idx.
  const rows = await db.visit.findMany({
    where: { engineerId: actor.personId, finishedAt: null, calledOffAt: null, ticket: ticketsWhere(actor) },
    orderBy: { dispatchedAt: "desc" },
    take: maxVisits,
    select: visitSelect,
  });
  return rows
    .map((row): DayVisit & { at: number } => {
      const { ticket, plan, eta } = row;
      return {
        id: row.id,
        kind: row.kind,
        number: ticket.number,
        customerName: ticket.contactName,
        phone: ticket.contactPhone,
        areaCode: ticket.areaCode,
        addressDetail: ticket.addressDetail,
        product: ticket.model ?? ticket.category,
        symptom: ticket.symptom,
        step: stepOf(row),
        eta: eta?.toISOString() ?? null,
        appointmentStart: plan.appointmentStart?.toISOString() ?? null,
        appointmentEnd: plan.appointmentEnd?.toISOString() ?? null,
        at: (eta ?? plan.appointmentStart ?? row.dispatchedAt).getTime(),
      };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: _, ...visit }) => visit);
}

function stepOf(visit: { contactedAt: Date | null; arrivedAt: Date | null; startedAt: Date | null }): VisitStep | null {
  if (visit.startedAt) return "started";
  if (visit.arrivedAt) return "arrived";
  return visit.contactedAt ? "contacted" : null;
}

const named = { select: { nameZh: true, nameEn: true } } as const;

const visitSelect = {
  id: true,
  kind: true,
  dispatchedAt: true,
  contactedAt: true,
  eta: true,
  arrivedAt: true,
  startedAt: true,
  plan: { select: { appointmentStart: true, appointmentEnd: true } },
  ticket: {
    select: {
      number: true,
      contactName: true,
      contactPhone: true,
      areaCode: true,
      addressDetail: true,
      model: named,
      category: named,
      symptom: named,
    },
  },
} as const;
