import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { createClient, db, transaction } from "@/lib/db/client";
import { isRetryable, mapUnavailable, sqlState } from "@/lib/db/failures";
import { DomainError } from "@/lib/errors";
import { inParallel } from "@/tests/support/database";

beforeAll(async () => {
  await db.$executeRaw`CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)`;
  await db.$executeRaw`INSERT INTO counter VALUES (1, 0), (2, 0)`;
});

describe("connections", () => {
  test("every wait has an end, and the session's zone is UTC", async () => {
    const rows = await db.$queryRaw<{ name: string; setting: string }[]>`
      SELECT name, setting FROM pg_settings
      WHERE name IN ('TimeZone', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`;
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: "UTC",
      idle_in_transaction_session_timeout: "10000",
      lock_timeout: "2000",
      statement_timeout: "5000",
    });
  });

  test("an idle connection that the server cuts does not end the process", async () => {
    await db.$queryRaw`SELECT 1`;
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
    );
    await other.end();
    await expect.poll(() => db.$queryRaw`SELECT 1 AS one`.catch(() => null)).toEqual([{ one: 1 }]);
  });

  test("a server that is not there is reported as unavailable within five seconds", async () => {
    const nobody = createClient("postgresql://a:b@127.0.0.1:9/none");
    const started = performance.now();
    const error = await nobody.$queryRaw`SELECT 1`.catch((failure: unknown) => failure);
    expect(mapUnavailable(error)).toEqual(new DomainError("databaseUnavailable"));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("an exhausted pool is reported as unavailable within five seconds", async () => {
    const narrow = createClient(process.env.DATABASE_URL, 1);
    // then(): Prisma begins a query when somebody waits for it.
    const long = narrow.$queryRaw`SELECT pg_sleep(4)::text`.then((rows) => rows);
    const error = await narrow.$queryRaw`SELECT 1`.catch((failure: unknown) => failure);
    expect(mapUnavailable(error)).toMatchObject({ code: "databaseUnavailable" });
    await long;
    await narrow.$disconnect();
  });

  test("a refused query names neither our code nor what it was asked to write", async () => {
    const data = { name: "王小梅", phone: "13800138000" };
    await db.customer.create({ data });
    const said = await db.customer.create({ data }).catch(String);
    expect(said).toContain("Unique constraint");
    expect(said).not.toMatch(/13800138000|王小梅|client\.test/);
  });

  test("other failures stay what they are", async () => {
    const error = await db.$queryRaw`SELECT 1/0`.catch((failure: unknown) => failure);
    expect(sqlState(error)).toBe("22012");
    expect(mapUnavailable(error)).toBe(error);
    expect(isRetryable(error)).toBe(false);
  });
});

describe("transaction", () => {
  test("two that wait for each other both succeed: the victim of the deadlock runs again", async () => {
    let attempts = 0;
    let arrived = 0;
    const cross = (first: number, second: number) =>
      transaction(async (tx) => {
        attempts += 1;
        await tx.$executeRaw`UPDATE counter SET n = n + 1 WHERE id = ${first}`;
        arrived += 1;
        // Only the first attempts meet; a repeated one goes straight through.
        while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await tx.$executeRaw`UPDATE counter SET n = n + 1 WHERE id = ${second}`;
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(attempts).toBe(3);
    expect(await db.$queryRaw`SELECT n FROM counter ORDER BY id`).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test("a serialisation failure of a statement of Prisma's own counts as one too", async () => {
    const outcomes = await inParallel(2, (client) =>
      client.$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT sum(n) FROM counter`;
          await tx.$queryRaw`SELECT pg_sleep(0.2)::text`;
          await tx.$executeRaw`UPDATE counter SET n = n + 1`;
        },
        { isolationLevel: "Serializable" },
      ),
    );
    const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(failures).toHaveLength(1);
    expect(isRetryable(failures[0])).toBe(true);
  });

  test("an expected refusal goes through unchanged and is not repeated", async () => {
    let attempts = 0;
    const refused = transaction(async () => {
      attempts += 1;
      throw new DomainError("stageChanged");
    });
    await expect(refused).rejects.toMatchObject({ code: "stageChanged" });
    expect(attempts).toBe(1);
  });
});
