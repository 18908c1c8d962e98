import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { createClient, type Db } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/schema-engine";

const migrationsDir = path.join(process.cwd(), "prisma", "migrations");

/** Any number that nothing else locks: one process migrates, the others wait and then find nothing to do. */
const migrationLock = 736_291_448;

type Applied = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null };
type Migration = { name: string; sql: string };

export type MigrationState = {
  /** True when no migration was ever applied. */
  isNew: boolean;
  pending: string[];
  /** One sentence that says why this code must not run on this database; null when it may (after applying what is pending). */
  problem: string | null;
};

/** Compares the database with prisma/migrations without changing anything. */
export async function migrationState(databaseUrl: string): Promise<MigrationState> {
  return withConnection(databaseUrl, async (client) => compare(await readMigrations(), await readApplied(client)));
}

/**
 * Applies the pending migrations and brings the reference rows up to date by `syncReference` (a noun's, which this room may
 * not know); one process at a time, repeating it is harmless. Returns the names applied. Throws Error with one sentence when the database must not be migrated by this code.
 */
export async function migrate(databaseUrl: string, syncReference: (db: Db) => Promise<void>): Promise<string[]> {
  return withConnection(databaseUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const migrations = await readMigrations();
    const state = compare(migrations, await readApplied(client));
    if (state.problem) throw new Error(state.problem);
    const applied = state.pending.length > 0 ? await applyMigrations(databaseUrl, toList(migrations)) : [];
    const db = createClient(databaseUrl, 2);
    try {
      await syncReference(db);
    } finally {
      await db.$disconnect();
    }
    return applied;
  });
}

function compare(migrations: Migration[], applied: Applied[]): MigrationState {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const appliedNames = new Set(applied.map((row) => row.migration_name));
  const pending = migrations.filter((migration) => !appliedNames.has(migration.name)).map(({ name }) => name);
  const failed = applied.find((row) => row.finished_at === null);
  const unknown = applied.find((row) => !known.has(row.migration_name));
  const edited = applied.find(
    (row) => known.has(row.migration_name) && checksum(known.get(row.migration_name)) !== row.checksum,
  );
  return { isNew: applied.length === 0, pending, problem: explain(failed, unknown, edited) };
}

function explain(failed?: Applied, unknown?: Applied, edited?: Applied): string | null {
  if (failed) {
    const reason =
      failed.logs?.split("\n").find((line) => line.includes("ERROR")) ?? "see the table _prisma_migrations";
    return `The migration ${failed.migration_name} failed half-way in this database (${reason.trim()}): restore the last backup, or repair it by hand and mark it as rolled back.`;
  }
  if (unknown) {
    return `The database is newer than this version of the program: it has the migration ${unknown.migration_name}, which is not here. Install the newer version.`;
  }
  if (edited) {
    return `The migration ${edited.migration_name} was changed after this database had applied it: restore its file, and put the change into a new migration.`;
  }
  return null;
}

function checksum(migration: Migration | undefined): string {
  return createHash("sha256")
    .update(migration?.sql ?? "")
    .digest("hex");
}

async function readMigrations(): Promise<Migration[]> {
  if (!existsSync(migrationsDir)) return [];
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8") })),
  );
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
  if (!table.rows[0]?.present) return [];
  const result = await client.query<Applied>(
    "SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  return result.rows;
}

function toList(migrations: Migration[]): MigrationList {
  return {
    baseDir: migrationsDir,
    lockfile: { path: path.join(migrationsDir, "migration_lock.toml"), content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/** Ending the connection also gives the advisory lock back. */
async function withConnection<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
