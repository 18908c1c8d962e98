import type { CustomerKind, CustomerTier } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

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
