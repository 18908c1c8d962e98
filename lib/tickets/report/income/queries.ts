import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { isoOf, startOfDay, toInputDateTime } from "@/lib/format/date";
import type { Income, IncomeEntry, Sum } from "./schema";

const currency = "CNY";
const shownNewest = 5;

/** What customers are asked to pay, and what came of it this month, in the company's currency. */
export async function incomeOf(actor: PersonActor): Promise<Income> {
  const seen = ticketsWhere(actor);
  const since = startOfDay(`${toInputDateTime(now()).date.slice(0, 7)}-01`);
  // A decision and a delivery change the ticket's updatedAt too: index ticket_updated_at_id_idx.
  const ofMonth = { AND: [seen, { updatedAt: { gte: since } }] };
  const sum = { _count: true, _sum: { totalMinor: true } } as const;
  const isOpen = { currency, state: "sent", validUntil: { gte: now() }, plan: { ticket: seen } } as const;
  const isAccepted = { currency, state: "accepted", decidedAt: { gte: since }, plan: { ticket: ofMonth } } as const;
  const isCharged = {
    ...{ currency, chargesMinor: { gt: 0 }, voidedAt: null },
    ...{ deliveredAt: { gte: since }, ticket: ofMonth },
  };
  const [open, accepted, charged] = await Promise.all([
    // Index: quote_one_sent.
    db.quote.aggregate({ where: isOpen, ...sum }),
    db.quote.aggregate({ where: isAccepted, ...sum }),
    db.serviceReport.aggregate({ where: isCharged, _count: true, _sum: { chargesMinor: true } }),
  ]);
  const [openQuotes, acceptedQuotes, reports] = await Promise.all([
    db.quote.findMany({ where: isOpen, orderBy: { sentAt: "desc" }, take: shownNewest, select: quoteSelect }),
    db.quote.findMany({ where: isAccepted, orderBy: { decidedAt: "desc" }, take: shownNewest, select: quoteSelect }),
    db.serviceReport.findMany({
      where: isCharged,
      orderBy: { deliveredAt: "desc" },
      take: shownNewest,
      select: { id: true, chargesMinor: true, deliveredAt: true, ticket: { select: { number: true } } },
    }),
  ]);
  const sumOf = (count: number, totalMinor: number | null, newest: IncomeEntry[]): Sum => ({
    ...{ count, currency, newest },
    totalMinor: totalMinor ?? 0,
  });
  return {
    open: sumOf(
      open._count,
      open._sum.totalMinor,
      openQuotes.map((quote) => quoteEntry(quote, quote.sentAt)),
    ),
    accepted: sumOf(
      accepted._count,
      accepted._sum.totalMinor,
      acceptedQuotes.map((quote) => quoteEntry(quote, quote.decidedAt)),
    ),
    charged: sumOf(
      charged._count,
      charged._sum.chargesMinor,
      reports.map(({ id, ticket, chargesMinor, deliveredAt }) => ({
        ...{ id, number: ticket.number, totalMinor: chargesMinor },
        at: isoOf(deliveredAt) ?? "",
      })),
    ),
  };
}

type QuoteRow = { id: string; totalMinor: number; plan: { ticket: { number: string } } };

function quoteEntry({ id, totalMinor, plan }: QuoteRow, at: Date | null): IncomeEntry {
  return { id, number: plan.ticket.number, totalMinor, at: isoOf(at) ?? "" };
}

const quoteSelect = {
  ...{ id: true, totalMinor: true, sentAt: true, decidedAt: true },
  plan: { select: { ticket: { select: { number: true } } } },
} as const;
