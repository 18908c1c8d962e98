import { createHmac, timingSafeEqual } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { recordAudit } from "@/lib/audit/mutations";
import { type Actor, type PersonActor, type PublicActor, systemActor } from "@/lib/auth/actor";
import { type Limit, returnSlot, takeOrRefuse } from "@/lib/auth/limits";
import { personActor, sessionActor } from "@/lib/auth/queries";
import { newSecret, secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { db, transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { sessionEnd, touchEveryMs } from "./rules";

const accountLimit: Limit = { limit: 10, windowSeconds: 900 };
/** Generous: behind a carrier's or a company's address there are many people. */
const addressLimit: Limit = { limit: 100, windowSeconds: 900 };

export type OpenedSession = {
  sessionId: string;
  /** The person's own language, null when they have not chosen. */
  locale: string | null;
  /** Kept by the browser: it shows at the next sign-in that this device has signed in as this person before. */
  deviceProof?: string;
};

type Attempt = { email: string; password: string; userAgent: string; deviceProof: string | undefined };

/**
 * Opens a session for the right password. Unknown account, wrong password and disabled account answer alike and take the same
 * time: DomainError("unauthenticated"). After ten tries in 15 minutes DomainError("rateLimited"); tries from a device that has signed in
 * as this person before are counted apart, so that an attacker cannot keep the owner out.
 */
export async function openPasswordSession(actor: PublicActor, attempt: Attempt): Promise<OpenedSession> {
  const person = await db.person.findUnique({
    where: { email: attempt.email },
    select: { id: true, passwordHash: true },
  });
  const isKnown = person !== null && isProofOf(person, attempt.deviceProof);
  const accountKey = `sign-in:${isKnown ? "device" : "account"}:${secretHash(attempt.email)}`;
  const addressKey = `sign-in:address:${secretHash(actor.address)}`;
  await takeOrRefuse(addressKey, addressLimit);
  await takeOrRefuse(accountKey, accountLimit);

  const isRight = await verify(person?.passwordHash ?? (await dummyHash()), attempt.password);
  const staff = person?.passwordHash && isRight ? await personActor(person.id) : null;
  if (!person || !staff) return refuseSignIn(actor, person, "password");
  await returnSlot(accountKey, accountLimit);
  // A whole company may come from one address.
  await returnSlot(addressKey, addressLimit);
  return { ...(await openSession(staff, "password", attempt.userAgent)), deviceProof: proofOf(person) };
}

/** Opens a session for a person of the demo company, by e-mail alone. Throws DomainError("unauthenticated") outside demo mode. */
export async function openDemoSession(actor: PublicActor, email: string, userAgent: string): Promise<OpenedSession> {
  const person = env().isDemo ? await db.person.findUnique({ where: { email }, select: { id: true } }) : null;
  const staff = person && (await personActor(person.id));
  return staff ? openSession(staff, "demo", userAgent) : refuseSignIn(actor, person, "demo");
}

/** Notes that a live session is in use and moves its end on; at most one write in five minutes. */
export async function touchSession(sessionId: string): Promise<void> {
  const at = now();
  const where = {
    id: sessionId,
    revokedAt: null,
    expiresAt: { gt: at },
    lastSeenAt: { lt: new Date(at.getTime() - touchEveryMs) },
  };
  const session = await db.session.findFirst({ where, select: { createdAt: true } });
  if (!session) return;
  // The same conditions again: between the two it may have been revoked.
  await db.session.updateMany({ where, data: { lastSeenAt: at, expiresAt: sessionEnd(session.createdAt, at) } });
}

/** Ends one session; a second time does nothing. */
export async function closeSession(sessionId: string): Promise<void> {
  const actor = (await sessionActor(sessionId)) ?? systemActor("sign-out");
  await transaction(async (tx) => {
    const [session] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now() },
      select: { personId: true },
    });
    if (session) await recordAudit(tx, actor, "auth.signedOut", session.personId);
  });
}

/** Ends every session of a person at once ("sign out everywhere"). Returns how many were live. */
export async function revokeSessions(actor: Actor, personId: string): Promise<number> {
  return transaction(async (tx) => {
    const at = now();
    const { count } = await tx.session.updateMany({
      where: { personId, revokedAt: null, expiresAt: { gt: at } },
      data: { revokedAt: at },
    });
    await recordAudit(tx, actor, "auth.signedOut", personId, { sessions: count });
    return count;
  });
}

async function openSession(actor: PersonActor, method: "password" | "demo", userAgent: string): Promise<OpenedSession> {
  return transaction(async (tx) => {
    const at = now();
    const session = await tx.session.create({
      data: {
        personId: actor.personId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: sessionEnd(at, at),
        userAgent: printable(userAgent),
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "auth.signedIn", actor.personId, { method });
    return { sessionId: session.id, locale: actor.locale };
  });
}

async function refuseSignIn(actor: PublicActor, person: { id: string } | null, method: string): Promise<never> {
  await recordAudit(db, actor, "auth.signInFailed", person?.id ?? "", { method });
  throw new DomainError("unauthenticated");
}

let dummy: Promise<string> | undefined;

/** What an unknown account's password is compared with, so that the answer takes as long as for a known one. */
function dummyHash(): Promise<string> {
  dummy ??= hash(newSecret());
  return dummy;
}

type Account = { id: string; passwordHash: string | null };

/** Made from the password's hash: a new password makes every device unknown again. */
function proofOf(person: Account): string {
  return createHmac("sha256", env().authSecret)
    .update(`device:${person.id}:${person.passwordHash}`)
    .digest("base64url");
}

function isProofOf(person: Account, proof: string | undefined): boolean {
  const expected = Buffer.from(proofOf(person));
  const given = Buffer.from(proof ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Header text comes from anybody: what PostgreSQL cannot store or a log cannot show is dropped. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, "").slice(0, 300);
}
