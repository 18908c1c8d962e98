import { describe, expect, it } from "vitest";
import { endsWithDigits } from "@/lib/tickets/tracking/look-up/rules";
import { lookUpInput } from "@/lib/tickets/tracking/look-up/schema";

describe("looking up", () => {
  it.each([
    ["13800138000", "8000", true],
    ["13800138000", "0138", false],
    ["0571-88886666", "6666", true],
    ["0571-88886666-8001", "6666", true],
    ["0571-88886666-8001", "8001", true],
    ["0571-88886666-8001", "8666", false],
    ["+4930123456", "3456", true],
  ])("%s ends with %s: %s", (phone, digits, expected) => {
    expect(endsWithDigits(phone, digits)).toBe(expected);
  });

  it("folds what phones type", () => {
    expect(lookUpInput.parse({ number: " ｓr261122－00001 ", phoneEnd: "８０００" })).toEqual({
      number: "SR261122-00001",
      phoneEnd: "8000",
    });
    expect(lookUpInput.safeParse({ number: "SR1", phoneEnd: "80" }).success).toBe(false);
  });
});
