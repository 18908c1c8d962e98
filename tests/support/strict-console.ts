import { afterEach, expect } from "vitest";

const complaints: string[] = [];

console.error = (...parts: unknown[]) => {
  complaints.push(parts.map(String).join(" "));
};

afterEach(() => {
  const found = complaints.splice(0);
  expect(found, "console.error was called during the test").toEqual([]);
});
