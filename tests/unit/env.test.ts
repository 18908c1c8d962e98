import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const goodSecret = "kq8RZ2wVt5xYb1nLs7Ud3Hf9Jc6Gp4Me0Ai";
let DATA_DIR: string;

beforeEach(() => {
  DATA_DIR = mkdtempSync(path.join(tmpdir(), "desk-env-"));
});

afterEach(() => rmSync(DATA_DIR, { recursive: true }));

describe("demo mode", () => {
  test("is the default on loopback, with a secret of its own that only its owner can read", () => {
    const first = parseEnv({ DATA_DIR });
    expect(first).toMatchObject({ port: 3000, host: "127.0.0.1", appUrl: "http://localhost:3000", isDemo: true });
    expect(Buffer.byteLength(first.authSecret)).toBeGreaterThanOrEqual(32);
    expect(statSync(path.join(DATA_DIR, "auth-secret")).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(DATA_DIR, "auth-secret"), "utf8")).toBe(first.authSecret);
    expect(parseEnv({ DATA_DIR }).authSecret).toBe(first.authSecret);
  });

  test("takes empty variables for missing ones", () => {
    expect(parseEnv({ DATA_DIR, PORT: "", APP_URL: "", DEMO: "", DATABASE_URL: "" })).toMatchObject({
      port: 3000,
      isDemo: true,
      databaseUrl: undefined,
    });
  });

  test("follows the port", () => {
    expect(parseEnv({ DATA_DIR, PORT: "3105" }).appUrl).toBe("http://localhost:3105");
  });

  test("may be chosen where the address is not loopback", () => {
    expect(parseEnv({ DATA_DIR, HOST: "0.0.0.0", DEMO: "true" }).isDemo).toBe(true);
  });
});

describe("production mode", () => {
  const production = { APP_URL: "https://desk.example.com/", AUTH_SECRET: goodSecret };

  test("needs an address and a secret, and has no demo", () => {
    expect(parseEnv({ DATA_DIR, ...production })).toMatchObject({
      appUrl: "https://desk.example.com",
      authSecret: goodSecret,
      isDemo: false,
    });
  });

  test.each([
    ["no address outside loopback", { HOST: "0.0.0.0" }, /^APP_URL is missing/],
    ["demo switched off without an address", { DEMO: "false" }, /^APP_URL is missing/],
    ["demo with an address", { ...production, DEMO: "true" }, /^DEMO must not/],
    ["no secret", { APP_URL: production.APP_URL }, /^AUTH_SECRET is missing/],
    ["a short secret", { ...production, AUTH_SECRET: goodSecret.slice(0, 31) }, /^AUTH_SECRET is too short/],
    [
      "a secret from a tutorial",
      { ...production, AUTH_SECRET: "please-change-me-to-something-secret" },
      /^AUTH_SECRET is a known/,
    ],
    ["one letter again and again", { ...production, AUTH_SECRET: "a".repeat(64) }, /^AUTH_SECRET is a known/],
    ["few different letters", { ...production, AUTH_SECRET: "abcabc1".repeat(8) }, /^AUTH_SECRET is a known/],
    ["a word for a port", { PORT: "http" }, /^PORT is not valid/],
    ["a port out of range", { PORT: "65536" }, /^PORT is not valid/],
    ["another database", { DATABASE_URL: "mysql://a@b/c" }, /^DATABASE_URL is not valid/],
    ["an address without a scheme", { APP_URL: "desk.example.com", AUTH_SECRET: goodSecret }, /^APP_URL is not valid/],
    ["a doubtful switch", { DEMO: "maybe" }, /^DEMO is not valid/],
    ["a folder that cannot be", { DATA_DIR: "/etc/passwd/data" }, /^DATA_DIR cannot be written/],
  ])("refuses %s in one sentence that begins with the variable", (_what, variables, sentence) => {
    expect(() => parseEnv({ DATA_DIR, ...variables })).toThrow(sentence);
  });
});
