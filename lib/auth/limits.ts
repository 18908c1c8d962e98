import { now } from "@/lib/clock";
import { type Db, db, type Tx } from "@/lib/db/client";
import { mapUnavailable } from "@/lib/db/failures";
import { DomainError } from "@/lib/errors";

export type Limit = { limit: number; windowSeconds: number };
export type Slot = { allowed: boolean; retryAfterSeconds: number };

/** Rows of abandoned keys go after this; longer than the longest window in use (one day). */
const keptMs = 2 * 24 * 3_600_000;
/** Rows that one caller clears away; a flood of keys goes bit by bit. */
const removedAtOnce = 50;

/**
 * Counts one use of `key` in the current window and says whether it is within the limit. Counted in one statement, so of any number of
 * parallel callers exactly `limit` are allowed. A refusal ends with its window: nothing locks for ever.
 * `key` holds no personal data in the clear (hash it). In a transaction, what is rolled back was never counted. Throws DomainError("databaseUnavailable").
 */
export async function takeSlot(key: string, { limit, windowSeconds }: Limit, client: Db | Tx = db): Promise<Slot> {
  const { start, end } = windowAt(now(), windowSeconds);
  try {
    const [row] = await client.$queryRaw<{ count: number }[]>`
      INSERT INTO rate_limit (key, window_start, count) VALUES (${key}, ${start}, 1)
      ON CONFLICT (key, window_start) DO UPDATE SET count = LEAST(rate_limit.count + 1, 1000000000)
      RETURNING count`;
    const count = row?.count ?? 1;
    if (count === 1) await removeOldWindows(client, key, start);
    return {
      allowed: count <= limit,
      retryAfterSeconds: Math.max(1, Math.ceil((end.getTime() - now().getTime()) / 1000)),
    };
  } catch (error) {
    throw mapUnavailable(error);
  }
}

/** Takes a slot of the limit; throws DomainError("rateLimited") with the seconds to wait when there is none. */
export async function takeOrRefuse(key: string, limit: Limit): Promise<void> {
  const { allowed, retryAfterSeconds } = await takeSlot(key, limit);
  if (!allowed) throw new DomainError("rateLimited", { retryAfterSeconds });
}

/** Gives back a slot that was taken for a try that turned out to be right. */
export async function returnSlot(key: string, { windowSeconds }: Limit): Promise<void> {
  const { start } = windowAt(now(), windowSeconds);
  await db.rateLimit.updateMany({
    where: { key, windowStart: start, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

function windowAt(at: Date, windowSeconds: number): { start: Date; end: Date } {
  const length = windowSeconds * 1000;
  const start = Math.floor(at.getTime() / length) * length;
  return { start: new Date(start), end: new Date(start + length) };
}

/** Keeps the table at about one row per living key; SKIP LOCKED, so that two cleaners never wait for each other. */
async function removeOldWindows(client: Db | Tx, key: string, start: Date): Promise<void> {
  await client.$executeRaw`
    DELETE FROM rate_limit WHERE ctid IN (
      SELECT ctid FROM rate_limit
      WHERE (key = ${key} AND window_start < ${start}) OR window_start < ${new Date(start.getTime() - keptMs)}
      LIMIT ${removedAtOnce} FOR UPDATE SKIP LOCKED)`;
}
