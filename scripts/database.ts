import { existsSync } from "node:fs";
import path from "node:path";
import { embeddedUrl, startEmbedded } from "@/lib/db/embedded";
import { livingHolder, lockFolder } from "@/lib/db/folder-lock";
import type { Env } from "@/lib/env";

type Reached = { url: string; close(): Promise<void> };

/**
 * The database of this configuration for a short command: DATABASE_URL, else the embedded one of the running desk, else the
 * embedded one started for as long as the command takes.
 */
export async function reachDatabase(env: Env, say: (line: string) => void): Promise<Reached> {
  if (env.databaseUrl) return { url: env.databaseUrl, close: async () => undefined };
  if (livingHolder(env.dataDir)) {
    const url = embeddedUrl(env.dataDir);
    if (!url)
      throw new Error("The desk of this data folder is just starting for the first time: try again in a moment.");
    return { url, close: async () => undefined };
  }
  if (!existsSync(path.join(env.dataDir, "postgres.json"))) say(`Creating a database in ${env.dataDir}`);
  const lock = lockFolder(env.dataDir);
  const embedded = await startEmbedded({ dataDir: env.dataDir, say });
  const close = async () => {
    await embedded.stop();
    lock.release();
  };
  return { url: embedded.url, close };
}
