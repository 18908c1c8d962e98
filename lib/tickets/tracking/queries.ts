import type { Prisma } from "@/generated/prisma/client";
import { actorKey, type CustomerActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { describeArea } from "@/lib/customers/areas/rules";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { areaText } from "@/lib/format/address";
import { dayMs } from "@/lib/format/constants";
import { fromColumnDay, isoOf } from "@/lib/format/date";
import { maskName, maskPhone } from "@/lib/format/person";
import { localeOf } from "@/lib/i18n/rules";
import { customerPayload } from "@/lib/tickets/events";
import { sharedFilePath } from "@/lib/tickets/files/queries";
import { preferredTime } from "@/lib/tickets/intake/schema";
import { lineTotal } from "@/lib/tickets/plan/rules";
import { quoteLine } from "@/lib/tickets/plan/schema";
import { type SeenTicket, trackedTicket } from "@/lib/tickets/policy";
import { signedContent } from "@/lib/tickets/report/queries";
import { contentHash } from "@/lib/tickets/report/rules";
import { surveyEditDays } from "@/lib/tickets/review/constants";
import { surveyInput } from "@/lib/tickets/review/schema";
import { reopenWindowDays } from "@/lib/tickets/workflow/constants";
import { isForCustomer, startsAt, transitionOf } from "@/lib/tickets/workflow/rules";
import { trackingSelect } from "./constants";
import type { TrackedPhoto, TrackedVisit, TrackingDto } from "./schema";

/** The ticket as its customer sees it: nothing internal, no files of staff only, their own contact masked. Throws notFound. */
export async function trackingPage(actor: CustomerActor): Promise<TrackingDto> {
  const ticket = await db.ticket.findUnique({ where: { id: actor.ticketId }, select: trackingSelect });
  if (!ticket) throw new DomainError("notFound");
  const at = now();
  const area = ticket.areaCode ? describeArea(ticket.areaCode) : null;
  const plan = ticket.plans[0] ?? null;
  const quote = quoteOf(plan?.quotes[0] ?? null, at);
  const survey = ticket.surveys.find((answer) => answer.round === ticket.reopenCount + 1) ?? null;
  const isLive = ticket.state !== "cancelled";
  const isWorking = ticket.stage === "execute";
  const rating = survey && toSurvey(survey, at);
  const report = ticket.reports[0] ?? null;
  const isToSign = isLive && ticket.stage === "report" && report?.signatureAskedAt != null && !report.signedAt;
  const isOfRound = ({ createdAt }: { createdAt: Date }) => !ticket.reviewSince || createdAt > ticket.reviewSince;
  const isUnsent = ({ uploadedBy, visitId }: { uploadedBy: string; visitId: string | null }) =>
    uploadedBy === actorKey(actor) && visitId === null;
  return {
    number: ticket.number,
    locale: ticket.locale,
    stage: ticket.stage,
    state: ticket.state,
    createdAt: ticket.createdAt.toISOString(),
    closedAt: ticket.closedAt?.toISOString() ?? null,
    // That somebody took it for spam is the desk's business.
    cancelCause: ticket.cancelCause === "spam" ? null : ticket.cancelCause,
    holdUntil: ticket.holdUntil?.toISOString() ?? null,
    reopenCount: ticket.reopenCount,
    reopenUntil: ticket.closedAt && daysAfter(ticket.closedAt, reopenWindowDays).toISOString(),
    contactName: maskName(ticket.contactName),
    contactPhone: maskPhone(ticket.contactPhone),
    address: areaText(area, localeOf(ticket.locale)),
    product: {
      nameZh: ticket.model?.nameZh ?? ticket.category?.nameZh ?? "",
      nameEn: ticket.model?.nameEn ?? ticket.category?.nameEn ?? "",
      serial: ticket.device?.serial ?? ticket.serialText,
    },
    kind: ticket.kind,
    serviceMode: ticket.serviceMode,
    symptom: ticket.symptom,
    description: ticket.description,
    isDangerous: ticket.isDangerous,
    warranty: ticket.warranty,
    preferredTime: preferredTime.nullable().catch(null).parse(ticket.preferredTime),
    appointment: isWorking && plan ? appointmentOf(plan) : null,
    partsPromisedOn: plan ? lastDay(plan.parts) : null,
    visit: (isWorking && ticket.visits.filter(({ planId }) => planId === plan?.id).map(toVisit)[0]) || null,
    quote: ticket.stage === "plan" || quote?.state === "accepted" ? quote : null,
    report: report && (await reportOf(trackedTicket(actor), report, isToSign, ticket.visits)),
    survey: rating,
    can: {
      message: isLive,
      decideQuote: isLive && ticket.stage === "plan" && quote?.state === "sent" && !quote.isExpired,
      sign: isToSign,
      rate: isLive && ticket.stage === "review" && (rating?.isEditable ?? true),
      reopen: mayDo("reopen", ticket) && ticket.followUps.length === 0,
      withdraw: mayDo("cancel", ticket) && !ticket.visits.some(isOfRound),
    },
    events: ticket.events.map((event) => ({
      id: String(event.id),
      type: event.type,
      payload: customerPayload(event.type, event.payload),
      at: event.createdAt.toISOString(),
      isMine: event.actorKind === "customer",
    })),
    messages: ticket.messages.toReversed().map((message) => ({
      id: message.id,
      isMine: message.authorKind === "customer",
      author: message.person,
      body: message.body,
      at: message.createdAt.toISOString(),
      photos: message.attachments.map(toPhoto),
    })),
    photos: ticket.attachments
      .filter((photo) => !isUnsent(photo))
      .map((photo) => ({ ...toPhoto(photo), isOfWork: photo.visitId !== null })),
    pendingPhotos: ticket.attachments.filter(isUnsent).map(toPhoto),
    followUpNumber: ticket.followUps[0]?.number ?? null,
  };
}

function toPhoto({ id, fileName }: { id: string; fileName: string }): TrackedPhoto {
  return { id, fileName, path: sharedFilePath(id) };
}

function mayDo(action: "reopen" | "cancel", ticket: Pick<TrackingDto, "stage" | "state">): boolean {
  const transition = transitionOf(action);
  return isForCustomer(transition, ticket.stage, ticket.state) && startsAt(transition, ticket.stage, ticket.state);
}

type QuoteRow = {
  id: string;
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
    id: row.id,
    state: row.state,
    lines: lines.map((line) => ({ ...line, totalMinor: lineTotal(line) })),
    totalMinor: row.totalMinor,
    currency: row.currency,
    validUntil: row.validUntil.toISOString(),
    isExpired: row.validUntil <= at,
  };
}

type PlanRow = {
  place: "onSite" | "depot" | "remote";
  appointmentStart: Date | null;
  appointmentEnd: Date | null;
};

function appointmentOf({ place, appointmentStart, appointmentEnd }: PlanRow): TrackingDto["appointment"] {
  return { place, start: appointmentStart?.toISOString() ?? null, end: appointmentEnd?.toISOString() ?? null };
}

function lastDay(parts: { promisedOn: Date | null }[]): string | null {
  const days = parts.flatMap(({ promisedOn }) => (promisedOn ? [fromColumnDay(promisedOn)] : []));
  return days.toSorted().at(-1) ?? null;
}

type TicketRow = Prisma.TicketGetPayload<{ select: typeof trackingSelect }>;

function toVisit({ id, kind, engineer, eta, arrivedAt, startedAt, finishedAt, outcome }: VisitRow): TrackedVisit {
  return {
    ...{ id, kind, engineer },
    ...{ eta: isoOf(eta), arrivedAt: isoOf(arrivedAt), startedAt: isoOf(startedAt), finishedAt: isoOf(finishedAt) },
    isCompleted: outcome === "completed",
  };
}
type VisitRow = TicketRow["visits"][number];

/** Read from what is hashed and printed, so that nobody signs anything else. */
async function reportOf(
  ticketId: SeenTicket,
  report: TicketRow["reports"][number],
  isToSign: boolean,
  dispatched: TicketRow["visits"],
): Promise<NonNullable<TrackingDto["report"]>> {
  const { content } = await signedContent(db, ticketId, report.id);
  const people = new Map(dispatched.map(({ engineer }) => [engineer.name, engineer.nameEn]));
  const { findings, workDone, advice, visits, parts, checks, charges } = content;
  return {
    ...{ findings, workDone, advice, checks, charges },
    contentHash: isToSign ? contentHash(content) : null,
    isSigned: report.signedAt !== null,
    signedAt: report.signedAt?.toISOString() ?? null,
    signerName: report.signerName,
    isSignatureAsked: report.signatureAskedAt !== null,
    pdfId: report.deliveredAt ? report.pdfId : null,
    pdfPath: report.deliveredAt && report.pdfId ? sharedFilePath(report.pdfId) : null,
    visits: visits.map(({ engineer, arrivedAt, startedAt, finishedAt }) => ({
      engineer,
      engineerEn: people.get(engineer) ?? null,
      ...{ arrivedAt: isoOf(arrivedAt), startedAt: isoOf(startedAt), finishedAt: isoOf(finishedAt) },
    })),
    parts: parts.map(({ number, name, quantity, unit }) => ({ number, name, quantity, unit })),
  };
}

function toSurvey(
  { stars, reasons, comment, isSolved, createdAt }: TicketRow["surveys"][number],
  at: Date,
): NonNullable<TrackingDto["survey"]> {
  const until = daysAfter(createdAt, surveyEditDays);
  const answer = surveyInput.parse({ stars, reasons, comment, isSolved });
  return { ...answer, isEditable: at <= until, editableUntil: until.toISOString() };
}

function daysAfter(start: Date, days: number): Date {
  return new Date(start.getTime() + days * dayMs);
}
