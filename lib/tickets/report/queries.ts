import { describeArea } from "@/lib/customers/areas/rules";
import { type Db, db, type Tx } from "@/lib/db/client";
import { addressText } from "@/lib/format/address";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/constants";
import { localeOf } from "@/lib/i18n/rules";
import { lineTotal } from "@/lib/tickets/plan/rules";
import { quoteLine } from "@/lib/tickets/plan/schema";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { ReportDto } from "@/lib/tickets/records/schema";
import type { SignedContent } from "./rules";

/**
 * All that a service report of a ticket says, in the ticket's language, before it is signed: by default the newest one that is not void.
 * It tells what was done since the report that was delivered before it: what was signed once is not signed again. The caller has checked
 * that the actor may see the ticket. Throws when there is no report.
 */
export async function signedContent(
  client: Tx | Db,
  ticketId: SeenTicket,
  reportId?: string,
): Promise<{ content: SignedContent; locale: Locale }> {
  const report = await client.serviceReport.findFirst({
    where: { ticketId, voidedAt: null, ...(reportId && { id: reportId }) },
    orderBy: { round: "desc" },
    select: {
      ticketId: true,
      round: true,
      deliveredAt: true,
      findings: true,
      workDone: true,
      advice: true,
      chargesMinor: true,
      currency: true,
    },
  });
  if (!report) throw new Error(`ticket ${ticketId} has no report`);
  const period = await periodOf(client, report);
  const ticket = await client.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: contentSelect(period) });
  const company = await client.company.findFirst({ select: { nameZh: true, nameEn: true, hotline: true } });
  const locale = localeOf(ticket.locale);
  const say = (words: { nameZh: string; nameEn: string } | null | undefined) => (words ? nameOf(words, locale) : "");
  const area = ticket.areaCode ? describeArea(ticket.areaCode) : null;
  const quote = acceptedQuote(ticket.plans);
  const lines = quote ? quoteLine.array().parse(quote.lines) : [];
  return {
    locale,
    content: {
      company: { name: say(company), hotline: company?.hotline ?? "" },
      ticketNumber: ticket.number,
      customer: {
        name: ticket.contactName,
        phone: ticket.contactPhone,
        address: addressText(area, ticket.addressDetail, locale),
      },
      device: {
        model: ticket.model ? `${ticket.model.code} ${say(ticket.model)}` : say(ticket.category),
        serial: ticket.device?.serial ?? ticket.serialText,
      },
      warranty: ticket.warranty,
      visits: ticket.visits.map((visit) => ({
        engineer: visit.engineer.name,
        arrivedAt: visit.arrivedAt,
        startedAt: visit.startedAt,
        finishedAt: visit.finishedAt,
      })),
      findings: report.findings,
      workDone: report.workDone,
      advice: report.advice,
      checks: ticket.visits.flatMap((visit) =>
        visit.checks.map(({ item, value, isPassed }) => ({
          label: nameOf({ nameZh: item.labelZh, nameEn: item.labelEn }, locale),
          value,
          unit: item.unit,
          isPassed,
        })),
      ),
      parts: ticket.visits.flatMap((visit) =>
        visit.parts.map(({ part, quantity, oldPart, oldPartReason }) => ({
          number: part.number,
          name: say(part),
          quantity: quantity.toString(),
          unit: part.unit,
          isOldPartTaken: oldPart !== "notOwed" && oldPartReason === "",
        })),
      ),
      charges: {
        lines: lines.map((line) => ({ label: line.text, amountMinor: lineTotal(line) })),
        totalMinor: report.chargesMinor,
        currency: report.currency,
      },
    },
  };
}

/** The most that the report being written may charge: what the customer has accepted, nothing without a chargeable plan. */
export async function agreedTotal(client: Tx | Db, ticketId: SeenTicket): Promise<number> {
  const { where, ...query } = planQuery(await periodOf(client, { ticketId }));
  const plans = await client.plan.findMany({ ...query, where: { ...where, ticketId } });
  return acceptedQuote(plans)?.totalMinor ?? 0;
}

type Period = { gt?: Date; lte?: Date };

/** From the delivery before a report (left out: the one being written) to its own. Visits belong to it by dispatch, plans by making. */
async function periodOf(
  client: Tx | Db,
  { ticketId, round, deliveredAt }: { ticketId: string; round?: number; deliveredAt?: Date | null },
): Promise<Period> {
  const before = await client.serviceReport.findFirst({
    where: { ticketId, deliveredAt: { not: null }, ...(round && { round: { lt: round } }) },
    orderBy: { round: "desc" },
    select: { deliveredAt: true },
  });
  return { ...(before?.deliveredAt && { gt: before.deliveredAt }), ...(deliveredAt && { lte: deliveredAt }) };
}

function acceptedQuote<Quote>([plan]: readonly { isChargeable: boolean; quotes: Quote[] }[]): Quote | undefined {
  return plan?.isChargeable ? plan.quotes[0] : undefined;
}

/** Every round's report, newest first. */
export async function reportsOf(ticketId: SeenTicket): Promise<ReportDto[]> {
  const rows = await db.serviceReport.findMany({
    where: { ticketId },
    orderBy: { round: "desc" },
    select: reportSelect,
  });
  return rows.map((report) => ({
    ...report,
    signatureAskedAt: report.signatureAskedAt?.toISOString() ?? null,
    signedAt: report.signedAt?.toISOString() ?? null,
    deliveredAt: report.deliveredAt?.toISOString() ?? null,
    voidedAt: report.voidedAt?.toISOString() ?? null,
    updatedAt: report.updatedAt.toISOString(),
  }));
}

const reportSelect = {
  id: true,
  round: true,
  findings: true,
  workDone: true,
  advice: true,
  labourMinutes: true,
  chargesMinor: true,
  currency: true,
  signatureAskedAt: true,
  signatureKind: true,
  signerName: true,
  signaturePath: true,
  waiverReason: true,
  signedAt: true,
  contentHash: true,
  pdfId: true,
  deliveredAt: true,
  voidedAt: true,
  person: { select: { id: true, name: true, nameEn: true } },
  updatedAt: true,
} as const;

const planQuery = (period: Period) =>
  ({
    where: { createdAt: period },
    orderBy: { round: "desc" },
    take: 1,
    select: {
      isChargeable: true,
      quotes: { where: { state: "accepted" }, take: 1, select: { lines: true, totalMinor: true } },
    },
  }) as const;

const contentSelect = (period: Period) =>
  ({
    number: true,
    locale: true,
    contactName: true,
    contactPhone: true,
    areaCode: true,
    addressDetail: true,
    serialText: true,
    warranty: true,
    device: { select: { serial: true } },
    model: { select: { code: true, nameZh: true, nameEn: true } },
    category: { select: { nameZh: true, nameEn: true } },
    visits: {
      where: { calledOffAt: null, finishedAt: { not: null }, dispatchedAt: period },
      orderBy: { dispatchedAt: "asc" },
      select: {
        engineer: { select: { name: true } },
        arrivedAt: true,
        startedAt: true,
        finishedAt: true,
        checks: {
          orderBy: { item: { sortOrder: "asc" } },
          select: { value: true, isPassed: true, item: { select: { labelZh: true, labelEn: true, unit: true } } },
        },
        parts: {
          where: { disposition: "used" },
          orderBy: { part: { number: "asc" } },
          select: {
            quantity: true,
            oldPart: true,
            oldPartReason: true,
            part: { select: { number: true, nameZh: true, nameEn: true, unit: true } },
          },
        },
      },
    },
    plans: planQuery(period),
  }) as const;
