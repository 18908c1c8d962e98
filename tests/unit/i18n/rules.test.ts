import { expect, test } from "vitest";
import { negotiateLocale } from "@/lib/i18n/rules";

test.each([
  [null, "zh-CN"],
  ["", "zh-CN"],
  ["en", "en"],
  ["en-GB,en;q=0.9,zh-CN;q=0.8", "en"],
  ["zh-TW", "zh-CN"],
  ["fr-FR,fr;q=0.9,en;q=0.5", "en"],
  ["zh;q=0.3,en;q=0.7", "en"],
  ["en;q=0", "zh-CN"],
  ["en;q=nonsense,zh", "zh-CN"],
  ["*", "zh-CN"],
  [`${"x,".repeat(100_000)}en`, "zh-CN"],
])("%.40s → %s", (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});
