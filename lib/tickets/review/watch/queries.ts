import type { Prisma } from "@/generated/prisma/client";
import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { dayMs } from "@/lib/format/constants";
import type { WatchedTicket } from "./schema";

export const watchedDays = 30;
const lowStars = 3;

/** Tickets of the last thirty days that were rated low or reopened, the latest first, and how many there are in all. */
export async function watchedTickets(
  actor: PersonActor,
  limit: number,
): Promise<{ items: WatchedTicket[]; total: number }> {
  const since = new Date(now().getTime() - watchedDays * dayMs);
  const low = { stars: { lte: lowStars }, updatedAt: { gte: since } };
  const reopened = { action: "reopen", createdAt: { gte: since } };
  // Index: ticket_updated_at_id_idx. A rating and a reopening change updatedAt too.
  const where: Prisma.TicketWhereInput = {
    AND: [
      ticketsWhere(actor),
      { updatedAt: { gte: since }, OR: [{ surveys: { some: low } }, { transitions: { some: reopened } }] },
    ],
  };
  const [rows, total] = await Promise.all([
    db.ticket.findMany({
      where,
      orderBy: { updatedAt: "desc" },
      take: limit,
      select: {
        number: true,
        contactName: true,
        surveys: { where: low, orderBy: { round: "desc" }, take: 1 },
        transitions: { where: reopened, orderBy: { id: "desc" }, take: 1, select: { createdAt: true } },
      },
    }),
    db.ticket.count({ where }),
  ]);
  const items = rows.map(({ number, contactName, surveys: [survey], transitions: [reopening] }) => ({
    number,
    customerName: contactName,
    rating: survey ? { stars: survey.stars, comment: survey.comment, at: survey.updatedAt.toISOString() } : null,
    reopenedAt: reopening?.createdAt.toISOString() ?? null,
  }));
  return { items, total };
}
