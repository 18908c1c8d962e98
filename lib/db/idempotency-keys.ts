import { now } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";

/** So long an answer is kept; then its key is free again. */
const keptMs = 24 * 3_600_000;

/** Old rows removed with each claim: more than it adds, so that they die out without a schedule. */
const removedAtOnce = 5;

/** Removes the key's own row when its day is over, and a few others; SKIP LOCKED, so that two cleaners never wait for each other. */
export async function removeOldKeys(client: Db | Tx, { owner, key }: { owner: string; key: string }): Promise<void> {
  const before = new Date(now().getTime() - keptMs);
  await client.idempotencyKey.deleteMany({ where: { owner, key, createdAt: { lt: before } } });
  // Index: idempotency_key_created_at_idx.
  await client.$executeRaw`
    DELETE FROM idempotency_key WHERE ctid IN (
      SELECT ctid FROM idempotency_key WHERE created_at < ${before} ORDER BY created_at LIMIT ${removedAtOnce} FOR UPDATE SKIP LOCKED)`;
}
