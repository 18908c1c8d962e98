import { can, type TicketSubject } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { TicketPermissions } from "@/lib/tickets/schema";
import { type Stage, stageOwners } from "@/lib/tickets/workflow/constants";

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
