import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeEmbedded } from "@/lib/db/embedded";
import { buildApp } from "./build";
import { ensureChromium } from "./chromium";
import { generateClient } from "./prisma-client";
import { type Counts, countCheck, countPlaywright, countVitest } from "./test-counts";

type Step = { name: string; run(): Promise<Counts> };

const bin = (name: string) => path.join("node_modules", ...name.split("/"));
const reports = mkdtempSync(path.join(tmpdir(), "desk-reports-"));
const dataDir = mkdtempSync(path.join(tmpdir(), "desk-e2e-"));
// The database server may run as another user.
chmodSync(dataDir, 0o755);

const running = new Set<ChildProcess>();
let isBuilt = false;

const steps: Step[] = [
  { name: "Lint", run: () => check(bin("@biomejs/biome/bin/biome"), "ci", "--colors=off") },
  { name: "Types", run: types },
  { name: "Unused code", run: () => check(bin("knip/bin/knip.js"), "--no-progress") },
  { name: "Architecture", run: () => vitest("architecture") },
  { name: "Unit tests", run: () => vitest("unit") },
  { name: "Integration tests", run: () => vitest("integration") },
  { name: "Production build", run: build },
  { name: "Browser tests", run: browserTests },
  { name: "Invariants of the data after the browser tests", run: doctor },
];

async function types(): Promise<Counts> {
  // Those of an older build name pages that may be gone.
  rmSync(path.join(".next-test", "types"), { recursive: true, force: true });
  const generated = await node([bin("next/dist/bin/next"), "typegen"]);
  return generated === 0 ? check(bin("typescript/bin/tsc"), "--noEmit") : countCheck(generated);
}

async function build(): Promise<Counts> {
  await buildApp(".next-test", {}, say);
  isBuilt = true;
  return countCheck(0);
}

async function browserTests(): Promise<Counts> {
  if (!isBuilt) throw new Error("Not run: there is no build.");
  const report = path.join(reports, "browser.json");
  const code = await node([bin("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
    CHROMIUM_PATH: ensureChromium(say),
    E2E_DATA_DIR: dataDir,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countPlaywright(report, code);
}

async function doctor(): Promise<Counts> {
  if (!isBuilt) throw new Error("Not run: there were no browser tests.");
  const environment = { DATA_DIR: dataDir, DATABASE_URL: "", APP_URL: "", HOST: "", DEMO: "" };
  return countCheck(await node(["--import", "tsx", path.join("scripts", "cli.ts"), "doctor"], environment));
}

async function vitest(project: string): Promise<Counts> {
  const report = path.join(reports, `${project}.json`);
  const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest(report, await node([bin("vitest/vitest.mjs"), "run", "--project", project, ...outputs]));
}

async function check(...command: string[]): Promise<Counts> {
  return countCheck(await node(command));
}

function node(args: string[], environment: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment },
    });
    running.add(child);
    child.once("exit", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function attempt({ name, run }: Step): Promise<Counts> {
  const started = performance.now();
  say(`\n── ${name}`);
  const counts = await run().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return countCheck(1);
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  say(`── ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

async function main(): Promise<void> {
  generateClient(say);
  const total: Counts = { passed: 0, failed: 0 };
  const failedSteps: string[] = [];
  for (const step of steps) {
    const { passed, failed } = await attempt(step);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failedSteps.push(step.name);
  }
  if (failedSteps.length > 0) say(`\nFailed: ${failedSteps.join(", ")}`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function cleanUp(): void {
  removeEmbedded(dataDir);
  rmSync(reports, { recursive: true, force: true });
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    const ends = [...running].map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of running) child.kill(signal);
    await Promise.all(ends);
    cleanUp();
    process.exit(130);
  });
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say("\n0 passed, 1 failed");
  process.exitCode = 1;
}
cleanUp();
process.exit();
