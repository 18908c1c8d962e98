import type { Actor } from "@/lib/auth/actor";
import { secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";

/** Condition of the links with which the first administrator can still be named. */
export function openLink() {
  return { personId: null, usedAt: null, expiresAt: { gt: now() } };
}

/** Whether the bearer of this set-up link may still use it; unknown, used and expired links answer alike. */
export async function isSetupLinkOpen(_actor: Actor, token: string): Promise<boolean> {
  const link = await db.setupLink.findFirst({
    where: { ...openLink(), tokenHash: secretHash(token) },
    select: { id: true },
  });
  return link !== null;
}
