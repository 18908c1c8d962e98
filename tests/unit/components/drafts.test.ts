import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimDrafts, dropAllDrafts, readDraft, writeDraft } from "@/components/tickets/draft-store";

beforeEach(() => {
  // As browsers have it: entries are own keys beside the methods of the prototype.
  class Store {
    [key: string]: unknown;
    getItem(key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    }
    setItem(key: string, value: string) {
      this[key] = value;
    }
    removeItem(key: string) {
      delete this[key];
    }
  }
  vi.stubGlobal("localStorage", new Store());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a draft is the person's who wrote it", () => {
  localStorage.setItem("theme", "dark");
  claimDrafts("wang");
  writeDraft("SR1:internal", "客户很着急");
  claimDrafts("wang");
  expect(readDraft("SR1:internal")).toBe("客户很着急");
  claimDrafts("li");
  expect(readDraft("SR1:internal")).toBe("");
  expect(localStorage.getItem("theme")).toBe("dark");
});

test("a draft ends with the sign-out, or after a week", () => {
  writeDraft("SR1:internal", "一");
  dropAllDrafts();
  expect(readDraft("SR1:internal")).toBe("");
  vi.useFakeTimers({ now: new Date("2026-11-22T00:00:00Z") });
  writeDraft("SR1:internal", "二");
  vi.setSystemTime(new Date("2026-11-28T23:59:00Z"));
  expect(readDraft("SR1:internal")).toBe("二");
  vi.setSystemTime(new Date("2026-11-29T00:00:00Z"));
  expect(readDraft("SR1:internal")).toBe("");
  expect(Object.keys(localStorage)).toEqual([]);
});

test("what another release has kept is no draft", () => {
  localStorage.setItem("draft:SR1:internal", "plain text");
  expect(readDraft("SR1:internal")).toBe("");
});
