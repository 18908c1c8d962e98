import type { Prisma } from "@/generated/prisma/client";
import { type Actor, personIdOf } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";

export type AuditType =
  | "auth.signedIn"
  | "auth.signInFailed"
  | "auth.signedOut"
  | "auth.setupLinkCreated"
  | "auth.setupLinkUsed"
  | "auth.tokenCreated"
  | "auth.tokenRevoked"
  | "customer.lookedUp"
  | "view.shared"
  | "view.unshared"
  | "view.renamed"
  | "view.overwritten"
  | "view.deleted"
  | "ticket.overridden"
  | "intake.released"
  | "intake.refused";

/** Appends to the audit log, in the transaction of what it tells. `payload` never holds secrets or personal data. */
export async function recordAudit(
  tx: Tx | Db,
  actor: Actor,
  type: AuditType,
  subject: string,
  payload: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEvent.create({
    data: { type, actorKind: actor.kind, actorId: personIdOf(actor), subject, payload, createdAt: now() },
    select: { id: true },
  });
}
