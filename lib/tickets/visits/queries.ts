import { db } from "@/lib/db/client";
import { isoOf } from "@/lib/format/date";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { AttachmentDto, VisitDto } from "@/lib/tickets/records/schema";

/**
 * Every visit and bench job with checks and parts, newest first; `withPhotos` adds the photos.

 */
export async function visitsOf(ticketId: SeenTicket): Promise<Omit<VisitDto, "photos">[]> {
  const rows = await db.visit.findMany({
    where: { ticketId },
    orderBy: [{ dispatchedAt: "desc" }, { id: "desc" }],
    select: visitSelect,
  });
  return rows.map(({ checks, parts, ...visit }) => ({
    ...visit,
    dispatchedAt: visit.dispatchedAt.toISOString(),
    contactedAt: isoOf(visit.contactedAt),
    eta: isoOf(visit.eta),
    arrivedAt: isoOf(visit.arrivedAt),
    startedAt: isoOf(visit.startedAt),
    finishedAt: isoOf(visit.finishedAt),
    calledOffAt: isoOf(visit.calledOffAt),
    checks: checks.map(({ item, ...check }) => ({ ...check, ...item })),
    parts: parts.map(({ part, quantity, oldPartAt, ...line }) => ({
      ...line,
      ...part,
      quantity: quantity.toNumber(),
      oldPartAt: isoOf(oldPartAt),
    })),
  }));
}

/** The visits with the photos that were taken on them. */
export function withPhotos(visits: readonly Omit<VisitDto, "photos">[], files: readonly AttachmentDto[]): VisitDto[] {
  return visits.map((visit) => ({ ...visit, photos: files.filter((file) => file.visitId === visit.id) }));
}

const visitSelect = {
  id: true,
  planId: true,
  kind: true,
  engineer: { select: { id: true, name: true, nameEn: true } },
  dispatchedAt: true,
  contactedAt: true,
  eta: true,
  arrivedAt: true,
  startedAt: true,
  finishedAt: true,
  outcome: true,
  note: true,
  calledOffAt: true,
  calledOffReason: true,
  checks: {
    orderBy: { item: { sortOrder: "asc" } },
    select: {
      itemId: true,
      value: true,
      isPassed: true,
      item: { select: { labelZh: true, labelEn: true, type: true, unit: true, isTest: true } },
    },
  },
  parts: {
    orderBy: { part: { number: "asc" } },
    select: {
      id: true,
      partId: true,
      quantity: true,
      disposition: true,
      oldPart: true,
      oldPartSerial: true,
      oldPartReason: true,
      oldPartAt: true,
      part: {
        select: { number: true, nameZh: true, nameEn: true, unit: true, isDivisible: true, isReturnable: true },
      },
    },
  },
} as const;
