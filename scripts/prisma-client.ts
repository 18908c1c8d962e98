import { spawnSync } from "node:child_process";
import path from "node:path";
import { fingerprint, hasChanged, keepFingerprint } from "./fingerprint";

const inputs = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
const stamp = path.join("generated", "fingerprint");

/** Writes generated/prisma when the schema changed since the last time. Throws Error with Prisma's message. */
export function generateClient(say: (line: string) => void): void {
  const present = fingerprint(inputs);
  if (!hasChanged(stamp, present)) return;
  say("Generating the database client …");
  const result = spawnSync(process.execPath, [path.join("node_modules", "prisma", "build", "index.js"), "generate"], {
    encoding: "utf8",
    // Any existing file: `generate` never runs the engine, it only refuses to go on without having downloaded one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}${result.stderr}`);
  keepFingerprint(stamp, present);
}
