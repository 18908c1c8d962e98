import type { Prisma } from "@/generated/prisma/client";
import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { OwedPart } from "./schema";

/** The old parts that the actor may receive and that are still owed, the longest owed first, and how many there are in all. */
export async function owedParts(actor: PersonActor, limit: number): Promise<{ items: OwedPart[]; total: number }> {
  // While the visit goes on its record may still change: nothing is owed before its end.
  const where: Prisma.VisitPartWhereInput = {
    oldPart: "owed",
    visit: { finishedAt: { not: null }, ticket: ticketsWhere(actor, "parts.receiveOld") },
  };
  // Index: visit_part_owed_idx.
  const [rows, total] = await Promise.all([
    db.visitPart.findMany({
      where,
      orderBy: [{ visit: { finishedAt: "asc" } }, { id: "asc" }],
      take: limit,
      select: {
        id: true,
        quantity: true,
        oldPartSerial: true,
        part: { select: { number: true, nameZh: true, nameEn: true } },
        visit: {
          select: {
            finishedAt: true,
            engineer: { select: { id: true, name: true, nameEn: true } },
            ticket: { select: { number: true } },
          },
        },
      },
    }),
    db.visitPart.count({ where }),
  ]);
  const items = rows.map(({ id, quantity, oldPartSerial, part, visit }) => ({
    id,
    number: visit.ticket.number,
    part,
    quantity: quantity.toNumber(),
    serial: oldPartSerial,
    engineer: visit.engineer,
    since: visit.finishedAt?.toISOString() ?? "",
  }));
  return { items, total };
}
