import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { removeEmbedded, startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { syncWorkflow } from "@/lib/tickets/workflow/reference/mutations";
import { asAdmin, withDatabase } from "./database-copy";

/** Loses data in a crash and is much quicker: right for databases that live for one test run. */
export const carelessSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  max_connections: "300",
};

/** One migrated database for the run; every test file gets a copy of it (own-database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = `desk_template_${process.pid}`;
  const server = await openServer();
  const templateUrl = withDatabase(server.url, name);
  try {
    await asAdmin(server.adminUrl, `CREATE DATABASE ${name} OWNER ${new URL(server.url).username}`);
    await migrate(templateUrl, syncWorkflow);
  } catch (error) {
    // Without a teardown to call, the server would outlive the run.
    await server.stop();
    throw error;
  }
  project.provide("adminUrl", server.adminUrl);
  project.provide("templateUrl", templateUrl);
  return async () => {
    await asAdmin(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
  };
}

/** The server of DATABASE_URL, whose role must be allowed to create databases, else an embedded one in a temporary folder. */
async function openServer(): Promise<{ url: string; adminUrl: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, adminUrl: given, stop: async () => undefined };
  const dataDir = mkdtempSync(path.join(tmpdir(), "desk-integration-"));
  // The server may run as another user than the tests.
  chmodSync(dataDir, 0o755);
  const embedded = await startEmbedded({ dataDir, settings: carelessSettings });
  const stop = async () => {
    await embedded.stop();
    removeEmbedded(dataDir);
  };
  return { url: embedded.url, adminUrl: embedded.adminUrl, stop };
}
