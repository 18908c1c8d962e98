import { db } from "@/lib/db/client";
import { fromColumnDay } from "@/lib/format/date";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { PlanDto } from "@/lib/tickets/records/schema";
import { quoteLine } from "./schema";

/** Every round's plan with parts and quotes, newest first. */
export async function plansOf(ticketId: SeenTicket): Promise<PlanDto[]> {
  const rows = await db.plan.findMany({ where: { ticketId }, orderBy: { round: "desc" }, select: planSelect });
  return rows.map(({ parts, quotes, appointmentStart, appointmentEnd, updatedAt, frozenAt, ...plan }) => ({
    ...plan,
    appointmentStart: appointmentStart?.toISOString() ?? null,
    appointmentEnd: appointmentEnd?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    isFrozen: frozenAt !== null,
    parts: parts.map(({ part, quantity, promisedOn, ...line }) => ({
      ...line,
      ...part,
      quantity: quantity.toNumber(),
      promisedOn: promisedOn && fromColumnDay(promisedOn),
    })),
    quotes: quotes.map(({ lines, validUntil, sentAt, decidedAt, ...quote }) => ({
      ...quote,
      lines: quoteLine.array().parse(lines),
      validUntil: validUntil.toISOString(),
      sentAt: sentAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
  }));
}

const planSelect = {
  id: true,
  round: true,
  place: true,
  steps: true,
  labourMinutes: true,
  isChargeable: true,
  appointmentStart: true,
  appointmentEnd: true,
  requiredCertificate: true,
  note: true,
  person: { select: { id: true, name: true, nameEn: true } },
  updatedAt: true,
  frozenAt: true,
  parts: {
    orderBy: { part: { number: "asc" } },
    select: {
      partId: true,
      quantity: true,
      supply: true,
      promisedOn: true,
      part: {
        select: { number: true, nameZh: true, nameEn: true, unit: true, isDivisible: true, priceMinor: true },
      },
    },
  },
  quotes: {
    orderBy: { sentAt: "desc" },
    select: {
      id: true,
      state: true,
      lines: true,
      totalMinor: true,
      currency: true,
      validUntil: true,
      sentAt: true,
      decidedAt: true,
      declineReason: true,
    },
  },
} as const;
