import { hash } from "@node-rs/argon2";
import { recordAudit } from "@/lib/audit/mutations";
import type { PublicActor, SystemActor } from "@/lib/auth/actor";
import { heldOn, newSecret, secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { DomainError, refusal } from "@/lib/errors";
import { toColumnDay } from "@/lib/format/date";
import { id } from "@/lib/validation";
import type { Administrator } from "./schema";
import { isSetupLinkOpen, openLink } from "./setup/queries";

const linkLifeMs = 24 * 3_600_000;

/** Any number that nothing else locks: one set-up at a time, so that there is never a second first administrator. */
const setupLock = 736_291_449;

/**
 * A one-use link, valid for 24 hours, with which the first administrator names themselves; earlier unused ones end. `prepare` makes the
 * starter company and runs when there is no organisation yet. Throws DomainError("alreadyDone") when somebody is administrator.
 */
export async function createSetupLink(
  actor: SystemActor,
  prepare: (tx: Tx) => Promise<void>,
): Promise<{ url: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(now().getTime() + linkLifeMs);
  await transaction(async (tx) => {
    await lockSetup(tx);
    if (await hasAdministrator(tx)) throw new DomainError("alreadyDone");
    if ((await tx.department.count()) === 0) await prepare(tx);
    await tx.setupLink.updateMany({ where: openLink(), data: { expiresAt: now() } });
    const link = await tx.setupLink.create({
      data: { tokenHash: secretHash(token), createdAt: now(), expiresAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, "auth.setupLinkCreated", link.id);
  });
  return { url: `${env().appUrl}/setup/${token}`, expiresAt };
}

/**
 * Makes the bearer of a set-up link the first administrator. Of several callers with one link one succeeds, the others get
 * DomainError("linkExpired"), as for unknown, used and expired links. Throws refusal("invalid") when the e-mail is taken; the link lives on.
 */
export async function redeemSetupLink(actor: PublicActor, token: string, person: Administrator): Promise<void> {
  // Asked first without the lock, so that a wrong link costs nobody the work of hashing.
  if (!(await isSetupLinkOpen(actor, token))) throw new DomainError("linkExpired");
  const passwordHash = await hash(person.password);
  await transaction(async (tx) => {
    await lockSetup(tx);
    const [link] = await tx.setupLink.updateManyAndReturn({
      where: { ...openLink(), tokenHash: secretHash(token) },
      data: { usedAt: now() },
      select: { id: true },
    });
    if (!link || (await hasAdministrator(tx))) throw new DomainError("linkExpired");
    const taken = await tx.person.findUnique({ where: { email: person.email }, select: { id: true } });
    if (taken) throw refusal("invalid", [{ path: "email", code: "taken" }]);
    const { id } = await tx.person.create({
      data: { name: person.name, email: person.email, passwordHash, createdAt: now() },
      select: { id: true },
    });
    const positionId = await administratorPosition(tx);
    await tx.assignment.create({
      data: { personId: id, positionId, validFrom: toColumnDay(now()) },
      select: { id: true },
    });
    await tx.setupLink.update({ where: { id: link.id }, data: { personId: id }, select: { id: true } });
    await recordAudit(tx, actor, "auth.setupLinkUsed", id, { link: link.id });
  });
}

/**
 * A REST token of a person, told this once: only its hash is stored. `name` says what it is for. Throws DomainError("notFound") when
 * nobody with this e-mail may sign in.
 */
export async function createApiToken(actor: SystemActor, owner: { email: string; name: string }): Promise<string> {
  const token = `asd_${newSecret()}`;
  await transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { email: owner.email, disabledAt: null },
      select: { id: true },
    });
    if (!person) throw new DomainError("notFound");
    const { id } = await tx.apiToken.create({
      data: { personId: person.id, name: owner.name, tokenHash: secretHash(token), createdAt: now() },
      select: { id: true },
    });
    await recordAudit(tx, actor, "auth.tokenCreated", person.id, { token: id, name: owner.name });
  });
  return token;
}

/**
 * Revokes the token with this id, or all with this name; their next call is refused. Answers with the ids of those that were valid until
 * now: none when there was no such token, or when it is repeated.
 */
export async function revokeApiTokens(actor: SystemActor, idOrName: string): Promise<string[]> {
  const isId = id.safeParse(idOrName).success;
  return transaction(async (tx) => {
    const revoked = await tx.apiToken.updateManyAndReturn({
      where: { revokedAt: null, OR: [{ name: idOrName }, ...(isId ? [{ id: idOrName }] : [])] },
      data: { revokedAt: now() },
      select: { id: true, personId: true, name: true },
    });
    for (const token of revoked) {
      await recordAudit(tx, actor, "auth.tokenRevoked", token.personId, { token: token.id, name: token.name });
    }
    return revoked.map((token) => token.id);
  });
}

async function lockSetup(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setupLock})`;
}

const administrators = { role: { key: "admin" } };

async function hasAdministrator(tx: Tx): Promise<boolean> {
  const found = await tx.assignment.findFirst({
    where: {
      ...heldOn(toColumnDay(now())),
      person: { disabledAt: null },
      position: { closedAt: null, department: { closedAt: null }, roles: { some: administrators } },
    },
    select: { id: true },
  });
  return found !== null;
}

async function administratorPosition(tx: Tx): Promise<string> {
  const position = await tx.position.findFirst({
    where: { closedAt: null, department: { closedAt: null }, roles: { some: administrators } },
    select: { id: true },
    orderBy: [{ assignments: { _count: "asc" } }, { code: "asc" }],
  });
  if (!position) throw new Error("No open position has the role admin.");
  return position.id;
}
