import type { CustomerKind, CustomerTier } from "@/generated/prisma/enums";
import { recordAudit } from "@/lib/audit/mutations";
import { actorKey, type PersonActor } from "@/lib/auth/actor";
import { takeOrRefuse } from "@/lib/auth/limits";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";

type NewCustomer = {
  name: string;
  /** Normalised by `phone` of lib/validation.ts: the identity of a customer. */
  phone: string;
  email: string | null;
  locale: string;
  kind?: CustomerKind;
};

/**
 * The customer with this phone number, created when there is none. An existing customer keeps name, mail and kind: whoever knows
 * a phone number must not be able to rename its owner through the public form.
 */
export async function findOrCreateCustomer(
  tx: Tx,
  { name, phone, email, locale, kind = "individual" }: NewCustomer,
): Promise<{ id: string; tier: CustomerTier }> {
  // ON CONFLICT DO NOTHING: of racing equal submissions one inserts, the others wait for it and find its row below.
  await tx.customer.createMany({
    data: [{ name, phone, email, locale, kind, createdAt: now() }],
    skipDuplicates: true,
  });
  return tx.customer.findUniqueOrThrow({ where: { phone }, select: { id: true, tier: true } });
}

/** Looking customers up by telephone number, per person: more than anybody takes calls, too few to walk through a number range. */
const lookUpLimit = { limit: 60, windowSeconds: 600 };

/** Counts a look-up by telephone number before it is made. Throws rateLimited. */
export function takeLookUp(actor: PersonActor): Promise<void> {
  return takeOrRefuse(`customers:${actorKey(actor)}`, lookUpLimit);
}

/** Writes down who was shown whose name, addresses and devices; the number that was asked for stays out of the log. */
export function recordLookUp(actor: PersonActor, customerId: string): Promise<void> {
  return recordAudit(db, actor, "customer.lookedUp", customerId);
}
