import { describe, expect, test } from "vitest";
import { formatPhone, initialsOf, maskName, maskPhone } from "@/lib/format/person";

describe("phone", () => {
  test.each([
    ["13800138000", "138 0013 8000", "138****8000"],
    ["+8613800138000", "138 0013 8000", "138****8000"],
    ["4000000188", "400-000-0188", "****0188"],
    ["0571-88886666", "0571-88886666", "****6666"],
    ["+44 20 7946 0958", "+44 20 7946 0958", "****0958"],
    ["10086", "10086", "****"],
  ])("%s", (phone, shown, masked) => {
    expect(formatPhone(phone)).toBe(shown);
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe("name", () => {
  test.each([
    ["王小明", "王**", "小明"],
    ["李雷", "李*", "李雷"],
    ["Anna Lee", "A*** L**", "AL"],
    ["bob", "b**", "B"],
    ["𠮷田", "𠮷*", "𠮷田"],
    ["", "", ""],
  ])("%s", (name, masked, initials) => {
    expect(maskName(name)).toBe(masked);
    expect(initialsOf(name)).toBe(initials);
  });
});
