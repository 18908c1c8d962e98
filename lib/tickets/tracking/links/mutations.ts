import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { newTrackingToken } from "@/lib/tickets/intake/mutations";
import { changeTicket } from "@/lib/tickets/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";

/** Links of one ticket that hold side by side: for the family's phones and the office's computer. */
const keptLinks = 5;

/** A further tracking link for those who may write to the customer, to be handed on by them; returns its secret. */
export async function makeCustomerLink(actor: Actor, number: string): Promise<TicketVersion & { secret: string }> {
  const options = { allow: "ticket.message", raisesVersion: false } as const;
  return changeTicket(actor, number, options, async ({ tx, ticket, record }) => {
    const secret = await furtherLink(tx, ticket.id);
    await record("tracking.linkMade", {});
    return { secret };
  });
}

/** A new link in place of the oldest: each holds for as long as the ticket is kept, so those that were forgotten must not pile up. */
export async function furtherLink(tx: Tx, ticketId: string): Promise<string> {
  const secret = await newTrackingToken(tx, ticketId);
  const newest = await tx.trackingToken.findMany({
    where: { ticketId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: keptLinks,
    select: { id: true },
  });
  await tx.trackingToken.updateMany({
    where: { ticketId, revokedAt: null, id: { notIn: newest.map(({ id }) => id) } },
    data: { revokedAt: now() },
  });
  return secret;
}
