import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { migrate, migrationState } from "@/lib/db/migrate";
import { applyMigrations, diffSchemas } from "@/lib/db/schema-engine";
import { syncWorkflow } from "@/lib/tickets/workflow/reference/mutations";

const url = process.env.DATABASE_URL ?? "";

async function pretend(name: string, values: { finished?: boolean; checksum?: string } = {}): Promise<void> {
  const finishedAt = values.finished === false ? null : new Date();
  await db.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, logs, started_at, applied_steps_count)
    VALUES (${name}, ${values.checksum ?? "0"}, ${name}, ${finishedAt}, ${values.finished === false ? "ERROR: no such column" : null}, now(), 1)`;
}

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM _prisma_migrations WHERE length(id) < 36`;
});

describe("state of the database", () => {
  test("a migrated database has nothing to do, and migrating it again is harmless", async () => {
    expect(await migrationState(url)).toEqual({ isNew: false, pending: [], problem: null });
    expect(await migrate(url, syncWorkflow)).toEqual([]);
  });

  test("several processes that migrate at the same time do not disturb each other", async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => migrate(url, syncWorkflow)));
    expect(outcomes).toEqual([[], [], []]);
  });

  test("a database of a newer program is refused", async () => {
    await pretend("29990101000000_from_the_future");
    await expect(migrate(url, syncWorkflow)).rejects.toThrow(/newer than this version.*29990101000000_from_the_future/);
  });

  test("a migration that failed half-way is named with its reason", async () => {
    await pretend("20260101000000_broken", { finished: false });
    await expect(migrate(url, syncWorkflow)).rejects.toThrow(/20260101000000_broken failed.*no such column/);
  });

  test("a migration that was edited after it had been applied is refused", async () => {
    await db.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<
        { id: string; checksum: string }[]
      >`SELECT id, checksum FROM _prisma_migrations LIMIT 1`;
      await tx.$executeRaw`UPDATE _prisma_migrations SET checksum = 'other' WHERE id = ${row?.id}`;
    });
    await expect(migrate(url, syncWorkflow)).rejects.toThrow(/was changed after/);
  });
});

describe("schema engine", () => {
  const list = (sql: string) => ({
    baseDir: "/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: [
      { path: "1_one", migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } } },
    ],
  });

  test("a migration with function bodies is applied whole, one that fails leaves nothing", async () => {
    const { copyDatabase } = await import("@/tests/support/database-copy");
    const copy = await copyDatabase();
    const { createClient } = await import("@/lib/db/client");
    const other = createClient(copy.url, 1);
    await other.$executeRaw`DELETE FROM _prisma_migrations`;
    const good = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$; SELECT two();`;
    expect(await applyMigrations(copy.url, list(good))).toEqual(["1_one"]);
    expect(await other.$queryRaw`SELECT two()`).toEqual([{ two: 2 }]);
    await other.$executeRaw`DELETE FROM _prisma_migrations`;
    await expect(applyMigrations(copy.url, list("CREATE TABLE half (); SELECT 1/0;"))).rejects.toThrow(
      /division by zero/,
    );
    expect(await other.$queryRaw`SELECT to_regclass('half')::text AS half`).toEqual([{ half: null }]);
    await other.$disconnect();
    await copy.drop();
  });

  test("writes the SQL that leads from one schema to another", async () => {
    const schema = (fields: string) => [
      {
        path: "a.prisma",
        content: `datasource db {\n  provider = "postgresql"\n}\nmodel A {\n  id Int @id\n  ${fields}\n}`,
      },
    ];
    expect(await diffSchemas(url, schema(""), schema("name String?"))).toContain(
      'ALTER TABLE "A" ADD COLUMN     "name" TEXT',
    );
    expect(await diffSchemas(url, [], schema(""))).toContain('CREATE TABLE "A"');
  });
});
