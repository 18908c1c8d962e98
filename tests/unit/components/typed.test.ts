import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetTyped, keepTyped, typedBefore } from "@/components/form/draft";

beforeEach(() => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => Object.assign(kept, { [key]: value }),
    removeItem: (key: string) => delete kept[key],
  };
  // As in a browser: the methods are not among the keys.
  const storage = new Proxy(kept, { get: (target, key: keyof typeof methods) => methods[key] ?? target[key] });
  vi.stubGlobal("sessionStorage", storage);
});
afterEach(() => vi.unstubAllGlobals());

test("what was typed stays until it is forgotten", () => {
  keepTyped("contact", { contactName: "张三", slots: ["a", "b"] });
  keepTyped("problem", { description: "不制冷" });
  expect(typedBefore("contact")).toEqual({ contactName: "张三", slots: ["a", "b"] });
  forgetTyped("contact");
  expect(typedBefore("contact")).toBeNull();
  expect(typedBefore("problem")).toEqual({ description: "不制冷" });
  sessionStorage.setItem("other", "1");
  forgetTyped();
  expect(typedBefore("problem")).toBeNull();
  expect(sessionStorage.getItem("other")).toBe("1");
});

test("what was typed about something else does not count", () => {
  keepTyped("product", { serial: " CF-1 ", categoryId: "x" });
  expect(typedBefore("product", { serial: "CF-1" })).not.toBeNull();
  expect(typedBefore("product", { serial: "CF-2" })).toBeNull();
});
