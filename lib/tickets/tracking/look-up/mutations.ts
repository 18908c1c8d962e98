import { setTimeout as delay } from "node:timers/promises";
import type { PublicActor } from "@/lib/auth/actor";
import { type Limit, returnSlot, takeOrRefuse } from "@/lib/auth/limits";
import { secretHash } from "@/lib/auth/rules";
import { transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { furtherLink } from "@/lib/tickets/tracking/links/mutations";
import { endsWithDigits } from "./rules";
import type { LookUpInput } from "./schema";

const perAddress: Limit = { limit: 5, windowSeconds: 600 };

/** Against many addresses trying the ten thousand endings of one number. */
const perNumber: Limit = { limit: 10, windowSeconds: 3_600 };

/** Longer than any answer takes: hit and miss then cannot be told apart by the clock. */
const answerMs = 500;

/**
 * A new tracking link for whoever knows the number and the end of the phone number; returns its secret. Unknown number and wrong digits
 * answer alike. Throws rateLimited, notFound.
 */
export async function recoverTrackingLink(actor: PublicActor, input: LookUpInput): Promise<string> {
  const addressKey = `lookUp:address:${secretHash(actor.address)}`;
  const numberKey = `lookUp:number:${secretHash(input.number)}`;
  await takeOrRefuse(addressKey, perAddress);
  await takeOrRefuse(numberKey, perNumber);
  const [token] = await Promise.all([tokenFor(input), delay(answerMs)]);
  if (!token) throw new DomainError("notFound");
  // Only wrong answers are limited: an office or a carrier is one address to many customers.
  await returnSlot(addressKey, perAddress);
  await returnSlot(numberKey, perNumber);
  return token;
}

async function tokenFor({ number, phoneEnd }: LookUpInput): Promise<string | null> {
  return transaction(async (tx) => {
    const ticket = await tx.ticket.findUnique({ where: { number }, select: { id: true, contactPhone: true } });
    if (!ticket || !endsWithDigits(ticket.contactPhone, phoneEnd)) return null;
    return furtherLink(tx, ticket.id);
  });
}
