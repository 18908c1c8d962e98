import type { Prisma } from "@/generated/prisma/client";
import type { CustomerActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { describeArea } from "@/lib/customers/areas/rules";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { maskName, maskPhone } from "@/lib/format/person";
import { customerPayload } from "@/lib/tickets/events";
import { lineTotal } from "@/lib/tickets/plan/rules";
import { quoteLine } from "@/lib/tickets/plan/schema";
import { surveyEditDays } from "@/lib/tickets/review/constants";
import { type SurveyInput, surveyInput } from "@/lib/tickets/review/schema";
import { isForCustomer, startsAt, transitionOf } from "@/lib/tickets/workflow/rules";
import type { TrackingDto } from "./schema";

const dayMs = 86_400_000;

/** The ticket as its customer sees it: no internal notes, no staff-only files, own contact masked. Throws notFound. */
export async function trackingPage(actor: CustomerActor): Promise<TrackingDto> {
  const ticket = await db.ticket.findUnique({ where: { id: actor.ticketId }, select: trackingSelect });
  if (!ticket) throw new DomainError("notFound");
  const at = now();
  const area = ticket.areaCode ? describeArea(ticket.areaCode) : null;
  const plan = ticket.plans[0] ?? null;
  const visit = ticket.visits[0] ?? null;
  const report = ticket.reports[0] ?? null;
  const quote = quoteOf(plan?.quotes[0] ?? null, at);
  const survey = ticket.surveys.find((answer) => answer.round === ticket.reopenCount + 1) ?? null;
  const isLive = ticket.state !== "cancelled";
  const isSurveyOpen = !survey || at.getTime() <= survey.createdAt.getTime() + surveyEditDays * dayMs;
  return {
    number: ticket.number,
    locale: ticket.locale,
    stage: ticket.stage,
    state: ticket.state,
    createdAt: ticket.createdAt.toISOString(),
    closedAt: ticket.closedAt?.toISOString() ?? null,
    contactName: maskName(ticket.contactName),
    contactPhone: maskPhone(ticket.contactPhone),
    address: [area?.province, area?.city, area?.district].filter(Boolean).join(" "),
    product: {
      nameZh: ticket.model?.nameZh ?? ticket.category?.nameZh ?? "",
      nameEn: ticket.model?.nameEn ?? ticket.category?.nameEn ?? "",
      serial: ticket.device?.serial ?? ticket.serialText,
    },
    symptom: ticket.symptom,
    description: ticket.description,
    visit: ticket.stage === "execute" ? visitOf(plan, visit) : null,
    quote: ticket.stage === "plan" || quote?.state === "accepted" ? quote : null,
    report: report && {
      findings: report.findings,
      workDone: report.workDone,
      advice: report.advice,
      chargesMinor: report.chargesMinor,
      currency: report.currency,
      isSigned: report.signedAt !== null,
      signerName: report.signerName,
      isSignatureAsked: report.signatureAskedAt !== null,
      pdfId: report.deliveredAt ? report.pdfId : null,
      parts: ticket.visits.flatMap((done) =>
        done.parts.map(({ part, quantity }) => ({ name: part, quantity: quantity.toString(), unit: part.unit })),
      ),
      checks: ticket.visits.flatMap((done) =>
        done.checks.map(({ item, value, isPassed }) => ({ ...item, value, isPassed })),
      ),
    },
    survey: survey && { ...toSurvey(survey), isEditable: isSurveyOpen },
    can: {
      message: isLive,
      decideQuote: isLive && ticket.stage === "plan" && quote?.state === "sent" && !quote.isExpired,
      sign: isLive && ticket.stage === "report" && report?.signatureAskedAt != null && !report.signedAt,
      rate: isLive && ticket.stage === "review" && isSurveyOpen,
      reopen: mayDo("reopen", ticket) && ticket.followUps.length === 0,
      withdraw: mayDo("cancel", ticket),
    },
    events: ticket.events.map((event) => ({
      id: String(event.id),
      type: event.type,
      payload: customerPayload(event.type, event.payload),
      at: event.createdAt.toISOString(),
    })),
    messages: ticket.messages.map((message) => ({
      id: message.id,
      isMine: message.authorKind === "customer",
      author: message.person?.name ?? "",
      body: message.body,
      at: message.createdAt.toISOString(),
      photos: message.attachments,
    })),
    photos: ticket.attachments,
    followUpNumber: ticket.followUps[0]?.number ?? null,
  };
}

function mayDo(action: "reopen" | "cancel", ticket: Pick<TrackingDto, "stage" | "state">): boolean {
  const transition = transitionOf(action);
  return isForCustomer(transition, ticket.stage, ticket.state) && startsAt(transition, ticket.stage, ticket.state);
}

type QuoteRow = {
  state: string;
  lines: unknown;
  totalMinor: number;
  currency: string;
  validUntil: Date;
};

function quoteOf(row: QuoteRow | null, at: Date): TrackingDto["quote"] {
  if (!row || (row.state !== "sent" && row.state !== "accepted" && row.state !== "declined")) return null;
  const lines = quoteLine.array().parse(row.lines);
  return {
    state: row.state,
    lines: lines.map((line) => ({ ...line, totalMinor: lineTotal(line) })),
    totalMinor: row.totalMinor,
    currency: row.currency,
    validUntil: row.validUntil.toISOString(),
    isExpired: row.validUntil <= at,
  };
}

function visitOf(
  plan: { appointmentStart: Date | null; appointmentEnd: Date | null } | null,
  visit: { engineer: { name: string }; eta: Date | null; arrivedAt: Date | null; finishedAt: Date | null } | null,
): TrackingDto["visit"] {
  const current = visit && !visit.finishedAt ? visit : null;
  if (!plan?.appointmentStart && !current) return null;
  return {
    engineerName: current?.engineer.name ?? null,
    appointmentStart: plan?.appointmentStart?.toISOString() ?? null,
    appointmentEnd: plan?.appointmentEnd?.toISOString() ?? null,
    eta: current?.eta?.toISOString() ?? null,
    arrivedAt: current?.arrivedAt?.toISOString() ?? null,
  };
}

function toSurvey({ stars, reasons, comment, isSolved }: Record<keyof SurveyInput, unknown>): SurveyInput {
  return surveyInput.parse({ stars, reasons, comment, isSolved });
}

const named = { select: { nameZh: true, nameEn: true } } as const;

const trackingSelect = {
  number: true,
  locale: true,
  stage: true,
  state: true,
  createdAt: true,
  closedAt: true,
  reopenCount: true,
  contactName: true,
  contactPhone: true,
  areaCode: true,
  serialText: true,
  description: true,
  device: { select: { serial: true } },
  model: named,
  category: named,
  symptom: named,
  followUps: { select: { number: true }, take: 1 },
  plans: {
    orderBy: { round: "desc" },
    take: 1,
    select: {
      appointmentStart: true,
      appointmentEnd: true,
      quotes: {
        orderBy: { sentAt: "desc" },
        take: 1,
        select: { state: true, lines: true, totalMinor: true, currency: true, validUntil: true },
      },
    },
  },
  visits: {
    where: { calledOffAt: null },
    orderBy: { dispatchedAt: "desc" },
    take: 10,
    select: {
      eta: true,
      arrivedAt: true,
      finishedAt: true,
      engineer: { select: { name: true } },
      parts: {
        where: { disposition: "used" },
        select: { quantity: true, part: { select: { nameZh: true, nameEn: true, unit: true } } },
      },
      checks: {
        select: { value: true, isPassed: true, item: { select: { labelZh: true, labelEn: true, unit: true } } },
      },
    },
  },
  // Drafts of the report are the desk's: the customer sees it when asked to sign, and after it was delivered.
  reports: {
    where: { voidedAt: null, OR: [{ signatureAskedAt: { not: null } }, { deliveredAt: { not: null } }] },
    orderBy: { round: "desc" },
    take: 1,
    select: {
      findings: true,
      workDone: true,
      advice: true,
      chargesMinor: true,
      currency: true,
      signatureAskedAt: true,
      signedAt: true,
      signerName: true,
      pdfId: true,
      deliveredAt: true,
    },
  },
  surveys: {
    select: { round: true, stars: true, reasons: true, comment: true, isSolved: true, createdAt: true },
  },
  events: {
    where: { isCustomerVisible: true },
    orderBy: { id: "desc" },
    take: 100,
    select: { id: true, type: true, payload: true, createdAt: true },
  },
  messages: {
    where: { audience: "customer" },
    orderBy: { createdAt: "asc" },
    take: 200,
    select: {
      id: true,
      authorKind: true,
      body: true,
      createdAt: true,
      person: { select: { name: true } },
      attachments: { where: { isCustomerVisible: true }, select: { id: true } },
    },
  },
  attachments: {
    where: { isCustomerVisible: true, kind: "photo", messageId: null },
    orderBy: { createdAt: "asc" },
    take: 40,
    select: { id: true, fileName: true },
  },
} satisfies Prisma.TicketSelect;
