import type { Prisma } from "@/generated/prisma/client";
import { can, type TicketSubject, ticketsWhere } from "@/lib/access/policy";
import type { Actor, CustomerActor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors";
import type { TicketPermissions } from "@/lib/tickets/schema";
import { type Stage, stageOwners } from "@/lib/tickets/workflow/constants";

/** The tickets that the actor may see at all; the desk itself sees everything, spam review sees what is held. */
export function ticketsInSight(actor: Actor): Prisma.TicketWhereInput {
  if (actor.kind === "system") return {};
  return { OR: [ticketsWhere(actor), ticketsWhere(actor, "intake.review")] };
}

declare const seen: unique symbol;
/** Id of a ticket that its reader may see: what reads a ticket's parts takes no other, so no page can call it unscoped. */
export type SeenTicket = string & { readonly [seen]: true };

/** The id of a ticket that was looked up for this actor. Throws notFound when it is out of their sight. */
export function seenTicket(actor: Actor, ticket: TicketSubject): SeenTicket {
  const isSeen = actor.kind === "system" || can(actor, "ticket.read", ticket) || can(actor, "intake.review", ticket);
  if (!isSeen) throw new DomainError("notFound");
  return ticket.id as SeenTicket;
}

/** The one ticket of a tracking link. */
export function trackedTicket(actor: CustomerActor): SeenTicket {
  return actor.ticketId as SeenTicket;
}

/** What the actor may do on this ticket beside its workflow actions: the mutations refuse what is false here. */
export function ticketPermissions(
  actor: Actor,
  ticket: TicketSubject & { stage: Stage; isEnded: boolean },
): TicketPermissions {
  const isWorker = can(actor, stageOwners[ticket.stage].capability, ticket);
  const isActive = !ticket.isEnded && !ticket.isHeld;
  return {
    note: can(actor, "ticket.note", ticket),
    message: can(actor, "ticket.message", ticket),
    assign: isActive && can(actor, "ticket.assign", ticket),
    take: isActive && isWorker && ticket.assigneeId === null,
    editIntake: isActive && (isWorker || can(actor, "ticket.override", ticket)),
    work: isActive && isWorker,
    receiveOldPart: can(actor, "parts.receiveOld", ticket),
    waiveOldPart: can(actor, "parts.waiveOld", ticket),
  };
}
