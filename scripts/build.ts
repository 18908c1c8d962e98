import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { FolderInUse, lockFolder } from "@/lib/db/folder-lock";
import { fingerprint, hasChanged, keepFingerprint } from "./fingerprint";

const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Makes the production build in `distDir` when a source changed since the last one. Throws Error with Next's output. */
export async function buildApp(
  distDir: string,
  environment: Record<string, string>,
  say: (line: string) => void,
): Promise<void> {
  const lock = await waitForTurn(`${distDir}.lock`, say);
  try {
    const present = fingerprint(inputs);
    const stamp = path.join(distDir, "fingerprint");
    if (!hasChanged(stamp, present)) return;
    say("Building the pages (a minute or two, only after a change) …");
    await runBuild(distDir, environment);
    keepFingerprint(stamp, present);
  } finally {
    lock.release();
  }
}

/** In a process of its own, so that seeding goes on meanwhile. Throws Error with Next's output. */
async function runBuild(distDir: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      path.resolve("scripts", "end-with-parent.mjs"),
      path.join("node_modules", "next", "dist", "bin", "next"),
      "build",
    ],
    {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: "production",
        NEXT_DIST_DIR: distDir,
        NEXT_TELEMETRY_DISABLED: "1",
      },
    },
  );
  const output: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk));
  const status = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  if (status !== 0) throw new Error(`The build failed:\n${Buffer.concat(output).toString("utf8")}`);
}

/** Two starts of the same folder share one build: the second waits for the first. */
async function waitForTurn(folder: string, say: (line: string) => void): Promise<{ release(): void }> {
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
      if (!hasSaid) say("Another start is building: waiting for it …");
      await delay(1_000);
    }
  }
}
