import { actorKey, type CustomerActor } from "@/lib/auth/actor";
import { takeOrRefuse } from "@/lib/auth/limits";
import { db } from "@/lib/db/client";
import { DomainError, type ErrorCode } from "@/lib/errors";
import { removeUnsentPhoto } from "@/lib/tickets/files/mutations";
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
import { customerLimit } from "./constants";
import type { CustomerSignatureInput } from "./schema";

const maxAttempts = 3;

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

/** Takes back a photo that no message has taken along yet; repeating it changes nothing. */
export async function removePhoto(actor: CustomerActor, photoId: string): Promise<void> {
  await takeCustomerSlot(actor);
  const { number } = await ticketOf(actor);
  await removeUnsentPhoto(actor, number, photoId);
}

/** The customer agrees to the quote that they have read; repeating it changes nothing. */
export function acceptQuote(actor: CustomerActor, quoteId: string): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("plan") }, async (change) => {
    await decideQuote(change, "accepted", "", quoteId);
    return {};
  });
}

/** The customer refuses the quote; repeating it changes nothing. */
export function declineQuote(actor: CustomerActor, reason: string, quoteId?: string): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("plan") }, async (change) => {
    await decideQuote(change, "declined", reason, quoteId);
    return {};
  });
}

/** The customer signs the report; repeating the same signature changes nothing. `address` is the network address, kept with it. */
export function signReport(
  actor: CustomerActor,
  { contentHash, ...signature }: CustomerSignatureInput,
  address: string,
): Promise<TicketVersion> {
  return customerChange(actor, { allow: inStage("report") }, async (change) => {
    if (!(await isSignedAlike(change, signature))) await writeSignature(change, signature, address, contentHash);
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

/**
 * "Not solved": the ticket goes back to consult, or after the window a new linked one opens, once. Repeating it changes nothing.
 */
export async function reopenByCustomer(actor: CustomerActor, reason: string): Promise<ActionResult> {
  return act(actor, "reopen", { reason });
}

/** The customer withdraws the request, as long as nobody has been sent; repeating it changes nothing. */
export async function withdrawRequest(actor: CustomerActor, reason: string): Promise<ActionResult> {
  return act(actor, "cancel", { reason, cause: "withdrawn" });
}

async function act(
  actor: CustomerActor,
  action: "reopen" | "cancel",
  input: { reason: string; cause?: "withdrawn" },
): Promise<ActionResult> {
  await takeCustomerSlot(actor);
  for (let attempt = 1; ; attempt += 1) {
    const { number, version, transitions } = await ticketOf(actor);
    try {
      return await performAction(actor, number, action, { ...input, version });
    } catch (error) {
      const isOwn = transitions.some((last) => last.action === action && last.actorKind === "customer");
      if (isOwn && isCode(error, "stageChanged")) return { number, version, action };
      // What the desk saves at the same moment does not speak against the customer's wish.
      if (!isCode(error, "versionConflict") || attempt === maxAttempts) throw error;
    }
  }
}

async function customerChange<T>(
  actor: CustomerActor,
  options: { allow: (ticket: LockedTicket) => void; raisesVersion?: boolean },
  work: (change: TicketChange) => Promise<T>,
): Promise<T & TicketVersion> {
  await takeCustomerSlot(actor);
  const { number } = await ticketOf(actor);
  return changeTicket(actor, number, options, work);
}

function takeCustomerSlot(actor: CustomerActor): Promise<void> {
  return takeOrRefuse(`track:${actorKey(actor)}`, customerLimit);
}

async function ticketOf(actor: CustomerActor) {
  const ticket = await db.ticket.findUnique({
    where: { id: actor.ticketId },
    select: {
      number: true,
      version: true,
      transitions: { orderBy: { id: "desc" }, take: 1, select: { action: true, actorKind: true } },
    },
  });
  if (!ticket) throw new DomainError("notFound");
  return ticket;
}

async function isSignedAlike({ tx, ticket }: TicketChange, signature: SignatureInput): Promise<boolean> {
  const { kind, signerName } = signature;
  const signaturePath = kind === "drawn" ? signature.path : null;
  const signed = { signedAt: { not: null }, signatureKind: kind, signerName, signaturePath };
  const where = { ticketId: ticket.id, voidedAt: null, deliveredAt: null, ...signed };
  return (await tx.serviceReport.count({ where })) > 0;
}

function isCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof DomainError && error.code === code;
}

function inStage(stage: Stage): (ticket: LockedTicket) => void {
  return (ticket) => {
    if (ticket.stage !== stage || ticket.state === "cancelled") {
      throw new DomainError("stageChanged", { stage: ticket.stage, state: ticket.state });
    }
  };
}
