import type { Prisma } from "@/generated/prisma/client";
import { can, ticketSubjectSelect, ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { describeArea } from "@/lib/customers/areas/rules";
import { db } from "@/lib/db/client";
import { warrantyVerdict } from "@/lib/devices/rules";
import { DomainError } from "@/lib/errors";
import { fromColumnDay, toInputDateTime } from "@/lib/format/date";
import { clockViews } from "@/lib/sla/queries";
import { diagnosesOf } from "@/lib/tickets/diagnosis/queries";
import { preferredTime, warrantyReason } from "@/lib/tickets/intake/schema";
import { attachmentsOf, messagesOf } from "@/lib/tickets/messages/queries";
import { plansOf } from "@/lib/tickets/plan/queries";
import { seenTicket, ticketPermissions, ticketsInSight } from "@/lib/tickets/policy";
import { reportsOf } from "@/lib/tickets/report/queries";
import { reviewsOf } from "@/lib/tickets/review/queries";
import { routingOf, timelineOf } from "@/lib/tickets/timeline/queries";
import { visitsOf, withPhotos } from "@/lib/tickets/visits/queries";
import { workflowFacts } from "@/lib/tickets/workflow/queries";
import { type AvailableAction, availableActions, isEnd } from "@/lib/tickets/workflow/rules";
import type { IntakeDto, TicketLinkDto, TicketPageDto, TicketWarrantyDto } from "./schema";

/**
 * Everything that the ticket page shows; null when there is no such ticket or it is out of the actor's sight. Requests held as
 * suspected spam are seen by those who review them.
 */
export async function ticketPage(actor: PersonActor, number: string): Promise<TicketPageDto | null> {
  // The row first: facts that are newer than the version it names only lead to a conflict, older ones would hide one.
  const ticket = await db.ticket.findFirst({ where: { AND: [ticketsInSight(actor), { number }] }, select: pageSelect });
  if (!ticket) return null;
  const id = seenTicket(actor, ticket);
  const at = now();
  // In waves: all at once, a few readers would take every connection of the pool.
  const [clocks, links, messages, attachments] = await Promise.all([
    clockViews([id], at, { withStopped: true }),
    linksOf(actor, ticket),
    messagesOf(id),
    attachmentsOf(id),
  ]);
  const [routing, diagnoses, plans, visits] = await Promise.all([
    routingOf(id),
    diagnosesOf(id),
    plansOf(id),
    visitsOf(id),
  ]);
  const [reports, reviews] = await Promise.all([reportsOf(id), reviewsOf(id)]);
  const [timeline, facts] = await Promise.all([timelineOf(id), workflowFacts(db, id)]);
  const isEnded = isEnd(ticket.state);
  const { number: _, version, stage, state, kind, channel, priority, locale, reopenCount, cancelCause } = ticket;
  const { heldReasons, customerId, deviceId, department, assignee } = ticket;
  return {
    ...{ id, number: ticket.number, version, stage, state, isEnded, kind, channel, priority, locale },
    ...{ reopenCount, cancelCause, customerId, deviceId, department, assignee },
    asOf: at.toISOString(),
    heldReasons: ticket.isHeld ? heldReasons : [],
    round: reopenCount + 1,
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    closedAt: ticket.closedAt?.toISOString() ?? null,
    holdUntil: ticket.holdUntil?.toISOString() ?? null,
    reviewSince: ticket.reviewSince?.toISOString() ?? null,
    clocks: clocks.get(id) ?? [],
    intake: intakeDto(ticket),
    warranty: warrantyDto(ticket, at),
    links,
    messages: messages.map((message) => ({
      ...message,
      attachments: attachments.filter((file) => file.messageId === message.id),
    })),
    attachments,
    ...timeline,
    routing,
    diagnoses,
    plans,
    visits: withPhotos(visits, attachments),
    reports,
    ...reviews,
    actions: availableActions(facts, (capability) => can(actor, capability, ticket), at),
    may: ticketPermissions(actor, { ...ticket, isEnded }),
  };
}

/** The workflow's actions that are open to the actor, each with what is still missing. Throws notFound out of sight. */
export async function ticketActions(actor: PersonActor, number: string): Promise<AvailableAction[]> {
  const ticket = await db.ticket.findFirst({
    where: { AND: [ticketsInSight(actor), { number }] },
    select: ticketSubjectSelect,
  });
  if (!ticket) throw new DomainError("notFound");
  const facts = await workflowFacts(db, seenTicket(actor, ticket));
  return availableActions(facts, (capability) => can(actor, capability, ticket), now());
}

type PageRow = Prisma.TicketGetPayload<{ select: typeof pageSelect }>;

async function linksOf(actor: PersonActor, ticket: PageRow): Promise<TicketLinkDto[]> {
  const { duplicateOf, duplicates, followUpOf, followUps } = ticket;
  const links = [
    ...(duplicateOf ? [{ relation: "duplicateOf" as const, ...duplicateOf }] : []),
    ...(followUpOf ? [{ relation: "followUpOf" as const, ...followUpOf }] : []),
    ...duplicates.map((found) => ({ relation: "duplicate" as const, ...found })),
    ...followUps.map((found) => ({ relation: "followUp" as const, ...found })),
  ];
  if (links.length === 0) return [];
  const visible = await db.ticket.findMany({
    where: { AND: [ticketsWhere(actor), { number: { in: links.map((link) => link.number) } }] },
    select: { number: true },
  });
  return links.map(({ relation, number, stage, state }) => {
    const isVisible = visible.some((found) => found.number === number);
    return { relation, number, isVisible, stage: isVisible ? stage : null, state: isVisible ? state : null };
  });
}

function intakeDto(ticket: PageRow): IntakeDto {
  const { contactName, contactPhone, contactEmail, areaCode, addressDetail, category, model, symptom } = ticket;
  return {
    ...{ contactName, contactPhone, contactEmail, areaCode, addressDetail, category, model, symptom },
    area: areaCode ? describeArea(areaCode) : null,
    serial: ticket.device?.serial ?? ticket.serialText,
    isDeviceKnown: ticket.device !== null,
    description: ticket.description,
    isDangerous: ticket.isDangerous,
    serviceMode: ticket.serviceMode,
    preferredTime: preferredTime.nullable().catch(null).parse(ticket.preferredTime),
    consentAt: ticket.consentAt?.toISOString() ?? null,
  };
}

function warrantyDto({ warranty, warrantyOverruled, warrantyReason: reason, device }: PageRow, at: Date) {
  const facts = device && {
    shippedOn: device.shippedOn && fromColumnDay(device.shippedOn),
    purchasedOn: device.purchasedOn && fromColumnDay(device.purchasedOn),
    installedOn: device.installedOn && fromColumnDay(device.installedOn),
    terms: device.model.terms,
  };
  return {
    verdict: warranty,
    isOverruled: warrantyOverruled,
    reason: warrantyReason.nullable().catch(null).parse(reason),
    covers: facts ? warrantyVerdict(facts, toInputDateTime(at).date).covers : [],
  } satisfies TicketWarrantyDto;
}

const named = { id: true, code: true, nameZh: true, nameEn: true } as const;
const link = { select: { number: true, stage: true, state: true } } as const;

const pageSelect = {
  ...ticketSubjectSelect,
  number: true,
  version: true,
  stage: true,
  state: true,
  kind: true,
  channel: true,
  priority: true,
  locale: true,
  createdAt: true,
  updatedAt: true,
  closedAt: true,
  holdUntil: true,
  reviewSince: true,
  reopenCount: true,
  cancelCause: true,
  heldReasons: true,
  customerId: true,
  deviceId: true,
  department: { select: { id: true, nameZh: true, nameEn: true } },
  assignee: { select: { id: true, name: true, nameEn: true } },
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  areaCode: true,
  addressDetail: true,
  category: { select: named },
  model: { select: named },
  symptom: { select: named },
  device: {
    select: {
      serial: true,
      shippedOn: true,
      purchasedOn: true,
      installedOn: true,
      model: { select: { terms: { select: { cover: true, months: true } } } },
    },
  },
  serialText: true,
  description: true,
  isDangerous: true,
  serviceMode: true,
  preferredTime: true,
  consentAt: true,
  warranty: true,
  warrantyOverruled: true,
  warrantyReason: true,
  duplicateOf: link,
  duplicates: { ...link, take: 20, orderBy: { createdAt: "desc" } },
  followUpOf: link,
  followUps: { ...link, take: 20, orderBy: { createdAt: "desc" } },
} as const satisfies Prisma.TicketSelect;
