import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lastPlace, neighbourOf, rememberList, rememberPlace } from "@/components/tickets/keys/list-memory";

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a ticket has the neighbours that it had in the list", () => {
  rememberList(["SR1", "SR2", "SR3"]);
  expect([neighbourOf("SR2", -1), neighbourOf("SR2", 1)]).toEqual(["SR1", "SR3"]);
  expect([neighbourOf("SR1", -1), neighbourOf("SR3", 1)]).toEqual([null, null]);
  expect([neighbourOf("SR9", -1), neighbourOf("SR9", 1)]).toEqual([null, null]);
});

test("the ticket read last is known, where there is storage", () => {
  expect(lastPlace()).toBeNull();
  rememberPlace("SR2");
  expect(lastPlace()).toBe("SR2");
  vi.stubGlobal("sessionStorage", undefined);
  rememberPlace("SR3");
  expect(lastPlace()).toBeNull();
});

test("without a list, or one that can be read, there are none", () => {
  expect(neighbourOf("SR1", 1)).toBeNull();
  for (const text of ["{", "null", '{"0":"SR1"}', "[1,2]"]) {
    kept.set("ticket-list", text);
    expect(neighbourOf("SR1", 1)).toBeNull();
  }
  vi.stubGlobal("sessionStorage", undefined);
  rememberList(["SR1", "SR2"]);
  expect(neighbourOf("SR1", 1)).toBeNull();
});
