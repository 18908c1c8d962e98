import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const environment = {
  // Neither UTC nor China's zone: code that leans on the machine's zone fails here.
  TZ: "Asia/Kathmandu",
  AUTH_SECRET: "kq8RZ2wVt5xYb1nLs7Ud3Hf9Jc6Gp4Me0Ai",
  DATA_DIR: path.join(tmpdir(), `desk-tests-${process.pid}`),
};

// Before any worker starts, and for the global set-up, which runs in this process.
Object.assign(process.env, environment);
process.once("exit", () => rmSync(environment.DATA_DIR, { recursive: true, force: true }));

const setup = "tests/support/strict-console.ts";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], setupFiles: [setup] },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          setupFiles: [setup],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],

          globalSetup: ["tests/support/template-database.ts"],
          setupFiles: [setup, "tests/support/own-database.ts"],
          pool: "forks",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
