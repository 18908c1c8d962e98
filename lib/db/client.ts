import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { isRetryable, mapUnavailable } from "@/lib/db/failures";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";

const maxAttempts = 4;

export type Db = PrismaClient;

/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;

const kept = globalThis as typeof globalThis & { desk?: { db: PrismaClient } };

// Hot reload evaluates this module again: without the kept one each reload would leave a pool behind.
kept.desk ??= { db: createClient(env().databaseUrl) };

/** The client of this process. */
export const db: Db = kept.desk.db;

/** A client with its own pool of at most `max` connections, whose every wait has an end. */
export function createClient(databaseUrl: string | undefined, max = 30): Db {
  const pool = new pg.Pool({
    // Without an address pg would try whatever listens on localhost:5432; this one fails and says why. A build needs none.
    connectionString: databaseUrl ?? "postgresql://desk@database-url-is-missing.invalid/desk",
    max,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    application_name: "aftersales-desk",
    options: "-c TimeZone=UTC",
  });
  // An idle connection that breaks emits here; without a listener the process would end.
  pool.on("error", (error) => logger.warn("idle database connection lost", { error }));
  return new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 3_000, timeout: 10_000 },
    // Its messages go to the log: without this they quote the lines of our code around the query, and what stands in them.
    errorFormat: "minimal",
  });
}

const commitHook = new AsyncLocalStorage<(tx: Tx, result: unknown) => Promise<void>>();

/**
 * Runs `work`; every transaction it makes calls `hook` with its result just before it commits, so that what the hook writes is
 * committed with the change or not at all (the answer kept under an idempotency key).
 */
export function withCommitHook<T>(
  hook: (tx: Tx, result: unknown) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  return commitHook.run(hook, work);
}

/**
 * Runs `work` in one transaction, again when it fell to a deadlock or a serialisation failure (three times at most, with jitter):
 * `work` must have no effect outside the database. Throws DomainError("databaseUnavailable") when the database cannot be reached.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const beforeCommit = commitHook.getStore();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(async (tx) => {
        const result = await work(tx);
        await beforeCommit?.(tx, result);
        return result;
      });
    } catch (error) {
      if (attempt >= maxAttempts || !isRetryable(error)) throw mapUnavailable(error);
      await delay(Math.random() * 25 * 2 ** attempt);
    }
  }
}
