import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { type Db, db, type Tx, withCommitHook } from "@/lib/db/client";
import { removeOldKeys } from "@/lib/db/idempotency-keys";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

export type StoredAnswer = { status: number; body: Prisma.InputJsonValue };

/** After this a request that never finished is taken to have died before it committed: its answer is committed with its change. */
const diedAfterMs = 30_000;

type Keyed = { owner: string; key: string; route: string; body: string };

/**
 * Runs `work` once per key: the same key with the same body gets the first answer again; with another body idempotencyKeyReused; while the
 * first is being worked on requestInFlight. The answer, `respond` of what the change's transaction returns, is stored in that same
 * transaction, so that a crash between commit and reply doubles nothing; that of a request which made no transaction, when it is there.
 * A refused request leaves the key free; after a day any key is.
 */
export async function once<T>(
  { owner, key, route, body }: Keyed,
  work: () => Promise<T>,
  respond: (result: T) => StoredAnswer,
): Promise<StoredAnswer> {
  const bodyHash = createHash("sha256").update(`${route}\n${body}`).digest("hex");
  const earlier = await claim({ owner, key, route, bodyHash });
  if (earlier) return earlier;
  const id = { owner_key: { owner, key } };
  try {
    let isKept = false;
    const keep = async (client: Tx | Db, result: unknown) => {
      const { status, body: responseBody } = respond(result as T);
      await client.idempotencyKey.update({
        where: id,
        data: { responseStatus: status, responseBody: seal(responseBody), finishedAt: now() },
        select: { key: true },
      });
      isKept = true;
    };
    const result = await withCommitHook(keep, work);
    if (!isKept) await keep(db, result);
    return respond(result);
  } catch (error) {
    await db.idempotencyKey.deleteMany({ where: { owner, key, finishedAt: null } });
    throw error;
  }
}

/** Takes the key for this request, or gives the answer that was stored under it. */
async function claim(row: {
  owner: string;
  key: string;
  route: string;
  bodyHash: string;
}): Promise<StoredAnswer | null> {
  await removeOldKeys(db, row);
  const { count } = await db.idempotencyKey.createMany({ data: [{ ...row, createdAt: now() }], skipDuplicates: true });
  if (count === 1) return null;
  const found = await db.idempotencyKey.findUnique({ where: { owner_key: { owner: row.owner, key: row.key } } });
  if (!found) throw new DomainError("requestInFlight");
  if (found.bodyHash !== row.bodyHash) throw new DomainError("idempotencyKeyReused");
  if (found.finishedAt && found.responseStatus !== null) {
    return { status: found.responseStatus, body: unseal(String(found.responseBody)) };
  }
  const diedBefore = new Date(now().getTime() - diedAfterMs);
  const taken = await db.idempotencyKey.updateMany({
    where: { owner: row.owner, key: row.key, finishedAt: null, createdAt: { lt: diedBefore } },
    data: { createdAt: now() },
  });
  if (taken.count === 0) throw new DomainError("requestInFlight");
  return null;
}

/** Answers can hold secrets that are shown once (tracking links): at rest they are encrypted, AES-256-GCM under a key of AUTH_SECRET. */
function seal(body: Prisma.InputJsonValue): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(body), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

function unseal(text: string): Prisma.InputJsonValue {
  const bytes = Buffer.from(text, "base64");
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return JSON.parse(opened.toString("utf8"));
}

function sealingKey(): Buffer {
  return Buffer.from(hkdfSync("sha256", env().authSecret, "", "idempotency", 32));
}
