import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { startOfDay, toInputDateTime } from "@/lib/format/date";
import type { Income, Sum } from "./schema";

const currency = "CNY";

/** What customers are asked to pay, and what came of it this month, in the company's currency. */
export async function incomeOf(actor: PersonActor): Promise<Income> {
  const seen = ticketsWhere(actor);
  const since = startOfDay(`${toInputDateTime(now()).date.slice(0, 7)}-01`);
  // A decision and a delivery change the ticket's updatedAt too: index ticket_updated_at_id_idx.
  const ofMonth = { AND: [seen, { updatedAt: { gte: since } }] };
  const sum = { _count: true, _sum: { totalMinor: true } } as const;
  const [open, accepted, charged] = await Promise.all([
    // Index: quote_one_sent.
    db.quote.aggregate({
      where: { currency, state: "sent", validUntil: { gte: now() }, plan: { ticket: seen } },
      ...sum,
    }),
    db.quote.aggregate({
      where: { currency, state: "accepted", decidedAt: { gte: since }, plan: { ticket: ofMonth } },
      ...sum,
    }),
    db.serviceReport.aggregate({
      where: { currency, chargesMinor: { gt: 0 }, deliveredAt: { gte: since }, voidedAt: null, ticket: ofMonth },
      _count: true,
      _sum: { chargesMinor: true },
    }),
  ]);
  const sumOf = (count: number, totalMinor: number | null): Sum => ({ count, totalMinor: totalMinor ?? 0, currency });
  return {
    open: sumOf(open._count, open._sum.totalMinor),
    accepted: sumOf(accepted._count, accepted._sum.totalMinor),
    charged: sumOf(charged._count, charged._sum.chargesMinor),
  };
}
