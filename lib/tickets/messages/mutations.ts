import { type Actor, actorKey, personIdOf } from "@/lib/auth/actor";
import { refusal } from "@/lib/errors";
import { stopClocks } from "@/lib/sla/mutations";
import { moveTicket, refreshNextDue } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type TicketChange } from "@/lib/tickets/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import type { MessageInput } from "./schema";

const previewLength = 120;

/** Writes to the customer or an internal note. The first word to the customer stops the first-response clock. */
export async function postMessage(
  actor: Actor,
  number: string,
  input: MessageInput,
): Promise<TicketVersion & { messageId: string }> {
  const allow = input.audience === "customer" ? "ticket.message" : "ticket.note";
  return changeTicket(actor, number, { allow, raisesVersion: false }, async (change) => ({
    messageId: await writeMessage(change, input),
  }));
}

/** The customer's message on the tracking page; a ticket that waits for the customer goes on. */
export async function postCustomerMessage(
  change: TicketChange,
  input: Omit<MessageInput, "audience">,
): Promise<{ messageId: string }> {
  const { messageId, isNew } = await storeMessage(change, { ...input, audience: "customer" });
  const { stage, state } = change.ticket;
  if (isNew && state === "waitingCustomer")
    await moveTicket(change, { action: "resume", toStage: stage, toState: "open" });
  return { messageId };
}

/** The same inside another change: an answer, a question, the note with a delivered report. */
export async function writeMessage(change: TicketChange, input: MessageInput): Promise<string> {
  return (await storeMessage(change, input)).messageId;
}

async function storeMessage(change: TicketChange, input: MessageInput): Promise<{ messageId: string; isNew: boolean }> {
  const { tx, actor, ticket, at, record } = change;
  // Of this ticket: a key that a careless sender uses twice must not swallow a message to another customer.
  const clientKey = input.clientKey ? `${actorKey(actor)}:${ticket.id}:${input.clientKey}` : null;
  if (clientKey) {
    const sent = await tx.message.findUnique({ where: { clientKey }, select: { id: true } });
    if (sent) return { messageId: sent.id, isNew: false };
  }
  const { id: messageId } = await tx.message.create({
    data: {
      ticketId: ticket.id,
      audience: input.audience,
      authorKind: actor.kind,
      personId: personIdOf(actor),
      body: input.body,
      clientKey,
      createdAt: at,
    },
    select: { id: true },
  });
  await attach(change, messageId, input);
  await record("message.posted", {
    audience: input.audience,
    messageId,
    preview: [...input.body].slice(0, previewLength).join(""),
  });
  if (actor.kind === "person" && input.audience === "customer") {
    await stopClocks(tx, ticket.id, ["firstResponse"], at);
    await refreshNextDue(tx, ticket.id);
  }
  return { messageId, isNew: true };
}

async function attach({ tx, actor, ticket }: TicketChange, messageId: string, input: MessageInput): Promise<void> {
  if (input.attachmentIds.length === 0) return;
  const { count } = await tx.attachment.updateMany({
    where: {
      id: { in: input.attachmentIds },
      ticketId: ticket.id,
      messageId: null,
      // Photos of a visit belong to its report: an internal note must not take them from the customer.
      visitId: null,
      uploadedBy: actorKey(actor),
    },
    data: { messageId, isCustomerVisible: input.audience === "customer" },
  });
  if (count !== new Set(input.attachmentIds).size) {
    throw refusal("invalid", [{ path: "attachmentIds", code: "invalidChoice" }]);
  }
}
