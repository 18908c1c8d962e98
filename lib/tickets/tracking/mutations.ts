import type { CustomerActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { postCustomerMessage } from "@/lib/tickets/messages/mutations";
import type { MessageInput } from "@/lib/tickets/messages/schema";
import { changeTicket, type LockedTicket, type TicketChange } from "@/lib/tickets/mutations";
import { decideQuote } from "@/lib/tickets/plan/mutations";
import { writeSignature } from "@/lib/tickets/report/mutations";
import type { SignatureInput } from "@/lib/tickets/report/schema";
import { answerSurvey } from "@/lib/tickets/review/mutations";
import type { SurveyInput } from "@/lib/tickets/review/schema";
import type { Stage } from "@/lib/tickets/workflow/constants";
import { performAction } from "@/lib/tickets/workflow/mutations";
import type { ActionResult, TicketVersion } from "@/lib/tickets/workflow/schema";

/** A message of the customer; a ticket that waits for the customer goes on. A cancelled ticket takes none. */
export function sendCustomerMessage(
  actor: CustomerActor,
  input: Omit<MessageInput, "audience">,
): Promise<TicketVersion & { messageId: string }> {
  const allow = (ticket: LockedTicket) => {
    if (ticket.state === "cancelled")
      throw new DomainError("stageChanged", { stage: ticket.stage, state: ticket.state });
  };
  return customerChange(actor, { allow, raisesVersion: false }, (change) => postCustomerMessage(change, input));
}

/** The customer agrees to the quote; repeating it changes nothing. */
export function acceptQuote(actor: CustomerActor): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("plan") }, async (change) => {
    await decideQuote(change, "accepted", "");
    return {};
  });
}

/** The customer refuses the quote; repeating it changes nothing. */
export function declineQuote(actor: CustomerActor, reason: string): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("plan") }, async (change) => {
    await decideQuote(change, "declined", reason);
    return {};
  });
}

/** The customer signs the report; `address` is the network address, kept with the signature. */
export function signReport(actor: CustomerActor, input: SignatureInput, address: string): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("report") }, async (change) => {
    await writeSignature(change, input, address);
    return {};
  });
}

/** The customer rates the round, or changes the rating within its days. */
export function rateService(actor: CustomerActor, input: SurveyInput): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("review") }, async (change) => {
    await answerSurvey(change, input);
    return {};
  });
}

/** "Not solved": the ticket goes back to consult, or after the window a new linked one opens. */
export async function reopenByCustomer(actor: CustomerActor, reason: string): Promise<ActionResult> {
  return act(actor, "reopen", { reason });
}

/** The customer withdraws the request, as long as nobody has been sent. */
export async function withdrawRequest(actor: CustomerActor, reason: string): Promise<ActionResult> {
  return act(actor, "cancel", { reason: reason || "-", cause: "withdrawn" });
}

async function act(
  actor: CustomerActor,
  action: "reopen" | "cancel",
  input: { reason: string; cause?: "withdrawn" },
): Promise<ActionResult> {
  const { number, version } = await ticketOf(actor);
  return performAction(actor, number, action, { ...input, version });
}

async function customerChange<T>(
  actor: CustomerActor,
  options: { allow: (ticket: LockedTicket) => void; raisesVersion?: boolean },
  work: (change: TicketChange) => Promise<T>,
): Promise<T & TicketVersion> {
  const { number } = await ticketOf(actor);
  return changeTicket(actor, number, options, work);
}

async function ticketOf(actor: CustomerActor): Promise<{ number: string; version: number }> {
  const ticket = await db.ticket.findUnique({
    where: { id: actor.ticketId },
    select: { number: true, version: true },
  });
  if (!ticket) throw new DomainError("notFound");
  return ticket;
}

function inStage(stage: Stage): (ticket: LockedTicket) => void {
  return (ticket) => {
    if (ticket.stage !== stage || ticket.state === "cancelled") {
      throw new DomainError("stageChanged", { stage: ticket.stage, state: ticket.state });
    }
  };
}
