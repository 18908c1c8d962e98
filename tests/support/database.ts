import { createClient, type Db } from "@/lib/db/client";

/**
 * Runs `work` at the same time on `count` clients with connections of their own, as that many processes would; returns the
 * outcome of each.
 */
export async function inParallel<T>(
  count: number,
  work: (db: Db, index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  const clients = Array.from({ length: count }, () => createClient(process.env.DATABASE_URL, 1));
  try {
    // All connected before any begins, or the first would be done when the last arrives.
    await Promise.all(clients.map((client) => client.$queryRaw`SELECT 1`));
    return await Promise.allSettled(clients.map((client, index) => work(client, index)));
  } finally {
    await Promise.all(clients.map((client) => client.$disconnect()));
  }
}
