import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { installedChromium } from "./scripts/chromium";
import { buildFolder } from "./tests/e2e/support/build";

// Read again by every worker process, which inherits the environment: each is chosen once.
process.env.E2E_PORT ||= freePort();
process.env.E2E_DATA_DIR ||= temporaryFolder();
process.env.CHROMIUM_PATH ??= installedChromium() ?? "";

const { E2E_PORT, E2E_DATA_DIR, CHROMIUM_PATH } = process.env;
const baseURL = `http://localhost:${E2E_PORT}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTeardown: "./tests/e2e/support/teardown.ts",
  webServer: {
    // The program that people start, on a demo company of its own.
    command: `"${process.execPath}" --import tsx scripts/up.ts`,
    url: `${baseURL}/api/health/ready`,
    env: {
      PORT: E2E_PORT,
      DATA_DIR: E2E_DATA_DIR,
      NEXT_DIST_DIR: buildFolder,
      TZ: "Asia/Kathmandu",
      DATABASE_URL: "",
      APP_URL: "",
      HOST: "",
      DEMO: "",
    },
    timeout: 600_000,
    stdout: process.env.E2E_VERBOSE ? "pipe" : "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "zh-CN",
    // Neither the server's zone nor the company's: what is rendered must not depend on the browser's.
    timezoneId: "America/New_York",
    // Half-faded dialogs have other contrasts than the ones that people read.
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH || undefined,
      // Chromium's sandbox cannot be set up by root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});

function freePort(): string {
  const program =
    'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})';
  return execFileSync(process.execPath, ["-e", program], { encoding: "utf8" }).trim();
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "desk-e2e-"));
  // The database server may run as another user.
  chmodSync(folder, 0o755);
  process.env.E2E_REMOVES_DATA = "1";
  return folder;
}
