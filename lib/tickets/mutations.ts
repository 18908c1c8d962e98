import type { Prisma } from "@/generated/prisma/client";
import type { Capability } from "@/lib/access/constants";
import { can, ticketSubjectSelect } from "@/lib/access/policy";
import type { ChangeSince } from "@/lib/action/schema";
import { type Actor, personIdOf } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { customerPayload, customerVisible, type TicketEventPayloads, type TicketEventType } from "@/lib/tickets/events";
import { type SeenTicket, seenTicket, ticketsInSight } from "@/lib/tickets/policy";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";

/** All that changes of a ticket look at. */
export const ticketRowSelect = {
  ...ticketSubjectSelect,
  number: true,
  version: true,
  stage: true,
  state: true,
  kind: true,
  channel: true,
  priority: true,
  customerId: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  areaCode: true,
  addressDetail: true,
  locale: true,
  deviceId: true,
  modelId: true,
  categoryId: true,
  serialText: true,
  symptomId: true,
  description: true,
  serviceMode: true,
  warranty: true,
  warrantyOverruled: true,
  reopenCount: true,
  closedAt: true,
} as const satisfies Prisma.TicketSelect;
export type TicketRow = Prisma.TicketGetPayload<{ select: typeof ticketRowSelect }>;

/** A ticket locked for change, as it stood before. */
export type LockedTicket = TicketRow & { id: SeenTicket };

/** What a change works with: `ticket.version` in events is the version after the change. */
export type TicketChange = {
  tx: Tx;
  actor: Actor;
  ticket: LockedTicket;
  at: Date;
  record: <T extends TicketEventType>(type: T, payload: TicketEventPayloads[T]) => Promise<void>;
};

type ChangeOptions = {
  /** The version the sender has read; left out only for what cannot clash (messages, uploads, the customer's own steps). */
  version?: number | undefined;
  /** The capability needed on this ticket, or a check of its own that throws. */
  allow: Capability | readonly Capability[] | ((ticket: LockedTicket) => void);
  /** False for additions that nobody else's edit can contradict; a move that comes with them raises the version all the same. */
  raisesVersion?: boolean;
};

/**
 * The one way to change a ticket: locks it, checks sight, version and permission, runs `work`, raises the version when `work` recorded
 * something; all in one transaction. Throws notFound (unknown or out of sight), versionConflict (with what changed since), forbidden, and
 * whatever `work` throws.
 */
export async function changeTicket<T>(
  actor: Actor,
  number: string,
  options: ChangeOptions,
  work: (change: TicketChange) => Promise<T>,
): Promise<T & TicketVersion> {
  return transaction(async (tx) => {
    // Row lock before anything is read: of two people on one ticket the second sees what the first did.
    await tx.$queryRaw`SELECT 1 FROM ticket WHERE number = ${number} FOR UPDATE`;
    const found = await tx.ticket.findFirst({
      where: { AND: [ticketsInSight(actor), { number }] },
      select: ticketRowSelect,
    });
    if (!found) throw new DomainError("notFound");
    const ticket = { ...found, id: seenTicket(actor, found) };
    // Before permission: whoever wrote while the ticket went to another team is told what happened, not that they may not.
    if (options.version !== undefined && options.version !== ticket.version) {
      throw new DomainError("versionConflict", {
        currentVersion: ticket.version,
        changes: await changesSince(tx, actor, ticket.id, options.version),
      });
    }
    check(actor, ticket, options.allow);
    const at = now();
    let version = ticket.version;
    let hasChanged = false;
    const record: TicketChange["record"] = (type, payload) => {
      hasChanged = true;
      if (options.raisesVersion !== false || type === "ticket.moved") version = ticket.version + 1;
      return recordEvent(tx, actor, { id: ticket.id, version }, type, payload);
    };
    const result = await work({ tx, actor, ticket, at, record });
    // A repetition that changed nothing must not put others in conflict.
    if (hasChanged) {
      await tx.ticket.update({ where: { id: ticket.id }, data: { version, updatedAt: at }, select: { id: true } });
    }
    return { ...result, number, version };
  });
}

/** Appends to the ticket's history, in the transaction of the change; `version` is the ticket's version after it. */
export async function recordEvent<T extends TicketEventType>(
  tx: Tx,
  actor: Actor,
  ticket: { id: string; version: number },
  type: T,
  payload: TicketEventPayloads[T],
): Promise<void> {
  await tx.ticketEvent.create({
    data: {
      ticketId: ticket.id,
      ticketVersion: ticket.version,
      type,
      payload: payload as Prisma.InputJsonObject,
      actorKind: actor.kind === "public" ? "customer" : actor.kind,
      personId: personIdOf(actor),
      isCustomerVisible: customerVisible.has(type),
      createdAt: now(),
    },
    select: { id: true },
  });
}

async function changesSince(tx: Tx, actor: Actor, ticketId: string, version: number): Promise<ChangeSince[]> {
  const isCustomer = actor.kind === "customer";
  const events = await tx.ticketEvent.findMany({
    where: { ticketId, ticketVersion: { gt: version }, ...(isCustomer && { isCustomerVisible: true }) },
    orderBy: { id: "asc" },
    take: 50,
    select: {
      type: true,
      payload: true,
      actorKind: true,
      createdAt: true,
      person: { select: { name: true, nameEn: true } },
    },
  });
  return events.map((event) => ({
    type: event.type,
    payload: isCustomer ? customerPayload(event.type, event.payload) : event.payload,
    by: {
      kind: event.actorKind as ChangeSince["by"]["kind"],
      name: event.person?.name ?? null,
      nameEn: event.person?.nameEn ?? null,
    },
    at: event.createdAt.toISOString(),
  }));
}

function check(actor: Actor, ticket: LockedTicket, allow: ChangeOptions["allow"]): void {
  if (typeof allow === "function") {
    allow(ticket);
    return;
  }
  const any = typeof allow === "string" ? [allow] : allow;
  if (!any.some((capability) => can(actor, capability, ticket))) throw new DomainError("forbidden");
}
