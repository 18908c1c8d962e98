import path from "node:path";
import { describe, expect, test } from "vitest";
import { read, sourceFiles } from "./sources";

const nouns = new Set([
  "org",
  "customers",
  "devices",
  "parts",
  "sla",
  "routing",
  "tickets",
  "dispatch",
  "knowledge",
  "surveys",
  "quality",
  "kpi",
  "notifications",
]);
const platform = new Set([
  "access",
  "action",
  "api",
  "audit",
  "auth",
  "db",
  "format",
  "i18n",
  "jobs",
  "mail",
  "pdf",
  "storage",
]);
const vocabulary = new Set([
  "schema.ts",
  "rules.ts",
  "policy.ts",
  "queries.ts",
  "mutations.ts",
  "actions.ts",
  "events.ts",
  "jobs.ts",
  "constants.ts",
  "document.tsx",
]);
const emptyWords = /(^|[/.-])(utils?|helpers?|misc|common|shared|index)\.tsx?$/;

const code = sourceFiles(/^(app|components|lib|prisma|scripts|tests)\/.*\.(tsx?|mjs)$/);

describe("names of files and folders", () => {
  test("lib has only the known rooms", () => {
    const rooms = new Set(code.filter((file) => /^lib\/[^/]+\//.test(file)).map((file) => file.split("/")[1] ?? ""));
    expect([...rooms].filter((room) => !nouns.has(room) && !platform.has(room))).toEqual([]);
  });

  test("a noun's folder has only files of the closed vocabulary", () => {
    const strangers = code.filter((file) => {
      const [top, room = "", ...rest] = file.split("/");
      return top === "lib" && nouns.has(room) && rest.length > 0 && !vocabulary.has(path.basename(file));
    });
    expect(strangers).toEqual([]);
  });

  test("no file is called after nothing (utils, helpers, misc, index)", () => {
    expect(code.filter((file) => emptyWords.test(file))).toEqual([]);
  });

  test("names are kebab-case", () => {
    const named = code.map((file) => path.basename(file).split(".")[0] ?? "");
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  test("actions.ts is a shell for the client, and nothing else is", () => {
    const isAction = (file: string) => file.startsWith("lib/") && path.basename(file) === "actions.ts";
    const declares = (file: string) => /^\s*["']use server["']/m.test(read(file));
    expect(code.filter((file) => !file.startsWith("tests/") && isAction(file) !== declares(file))).toEqual([]);
  });
});

describe("sizes", () => {
  test("no file has more than 400 lines", () => {
    expect(code.filter((file) => lines(file) > 400)).toEqual([]);
  });

  test("nineteen of twenty files have at most 250 lines, the median at most 120", () => {
    const sizes = code.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(250);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(120);
  });

  test("a page has at most 80 lines", () => {
    expect(code.filter((file) => /^app\/.*page\.tsx$/.test(file) && lines(file) > 80)).toEqual([]);
  });
});

function lines(file: string): number {
  return read(file).trimEnd().split("\n").length;
}
