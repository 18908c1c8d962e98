import { existsSync } from "node:fs";
import path from "node:path";
import { embeddedUrl, startEmbedded } from "@/lib/db/embedded";
import { livingHolder, lockFolder } from "@/lib/db/folder-lock";
import type { Env } from "@/lib/env";
import { checkDatabase } from "./preflight";

const notSetUp =
  "This database has not been set up yet: run `npm run up` first, with the same DATA_DIR or DATABASE_URL.";

type Reached = { url: string; close(): Promise<void> };

/**
 * The database of this configuration for a short command: DATABASE_URL, else the embedded one of the running desk, else the
 * embedded one started for as long as the command takes.
 */
export async function reachDatabase(env: Env, say: (line: string) => void): Promise<Reached> {
  if (env.databaseUrl) {
    await checkDatabase(env.databaseUrl);
    return { url: env.databaseUrl, close: async () => undefined };
  }
  if (livingHolder(env.dataDir)) {
    const url = embeddedUrl(env.dataDir);
    if (!url)
      throw new Error("The desk of this data folder is just starting for the first time: try again in a moment.");
    return { url, close: async () => undefined };
  }
  if (!hasEmbedded(env.dataDir)) say(`Creating a database in ${env.dataDir}`);
  const lock = lockFolder(env.dataDir);
  const embedded = await startEmbedded({ dataDir: env.dataDir, say });
  const close = async () => {
    await embedded.stop();
    lock.release();
  };
  return { url: embedded.url, close };
}

/** Throws Error with one sentence when the folder holds no embedded database; nothing is created. */
export function requireEmbedded(dataDir: string): void {
  if (!hasEmbedded(dataDir) && !livingHolder(dataDir)) throw new Error(notSetUp);
}

/** Throws Error with one sentence when the database lacks migrations, or has others than this program. */
export async function requireMigrated(url: string): Promise<void> {
  // Reads the generated client, which is made only after this file was loaded.
  const { migrationState } = await import("@/lib/db/migrate");
  const { isNew, pending, problem } = await migrationState(url);
  if (problem) throw new Error(problem);
  if (isNew) throw new Error(notSetUp);
  if (pending.length > 0) {
    throw new Error("This database is older than this program: run `npm run up`, or `npm run cli -- migrate`, first.");
  }
}

function hasEmbedded(dataDir: string): boolean {
  return existsSync(path.join(dataDir, "postgres.json"));
}
