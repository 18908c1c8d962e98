import { readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { loadMessages, otherWordings } from "@/lib/i18n/messages";

const chinese = flatten(loadMessages("zh-CN"));
const english = flatten(loadMessages("en"));

test("both languages have the same keys", () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test("a text leads to its wording in the other language", () => {
  const words = otherWordings("zh-CN", ({ nav, workflow }) => [nav, workflow.action]);
  expect(words).toMatchObject({ 组织架构: "Organisation", 工单: "Tickets" });
  expect(otherWordings("en", ({ nav }) => [nav])).toMatchObject({ Organisation: "组织架构" });
  expect(otherWordings("zh-CN", ({ ticket }) => [ticket.owner])).toHaveProperty("指派", "Assign");
});

test("every namespace is typed", () => {
  const typed = readFileSync("lib/i18n/types.d.ts", "utf8");
  const missing = Object.keys(loadMessages("zh-CN")).filter((name) => !typed.includes(`/zh-CN/${name}.json`));
  expect(missing).toEqual([]);
});

describe.each([
  ["zh-CN", chinese],
  ["en", english],
] as const)("%s", (_locale, messages) => {
  test("no text is empty and every one parses", () => {
    const broken = [...messages].filter(([, text]) => text.trim() === "" || !parses(text)).map(([key]) => key);
    expect(broken).toEqual([]);
  });
});

test("a text asks for the same values in both languages", () => {
  const different = [...chinese].filter(([key, text]) => {
    return argumentsOf(text).join() !== argumentsOf(english.get(key) ?? "").join();
  });
  expect(different.map(([key]) => key)).toEqual([]);
});

function flatten(node: object, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function parses(text: string): boolean {
  try {
    compile(text);
    return true;
  } catch {
    return false; // The test's message lists the key; the parser's own reason adds nothing.
  }
}

/** Values and tags of a text, branches of a plural or select included. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    for (const part of parts.filter(Array.isArray)) {
      const [name, ...rest] = part as [unknown, ...unknown[]];
      if (typeof name === "string") names.add(name);
      const branches = rest.find((item) => typeof item === "object" && item !== null && !Array.isArray(item));
      for (const branch of Object.values(branches ?? {})) visit(branch);
      visit(rest);
    }
  };
  visit(compile(text));
  return [...names].sort();
}
