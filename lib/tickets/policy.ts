import type { Prisma } from "@/generated/prisma/client";
import { can, type TicketSubject, ticketsWhere } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { TicketPermissions } from "@/lib/tickets/schema";
import { type Stage, stageOwners } from "@/lib/tickets/workflow/constants";

/** The tickets that the actor may see at all; the desk itself sees everything, spam review sees what is held. */
export function ticketsInSight(actor: Actor): Prisma.TicketWhereInput {
  if (actor.kind === "system") return {};
  return { OR: [ticketsWhere(actor), ticketsWhere(actor, "intake.review")] };
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
