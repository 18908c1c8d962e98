import { expect, test } from "vitest";
import { formatFileSize, formatMoney, formatNumber } from "@/lib/format/number";

test("money comes from integer minor units, with as many decimals as the currency has", () => {
  expect(formatMoney(123450, "CNY", "zh-CN")).toBe("¥1,234.50");
  expect(formatMoney(123450n, "CNY", "en")).toBe("CN¥1,234.50");
  expect(formatMoney(-5, "CNY", "zh-CN")).toBe("-¥0.05");
  expect(formatMoney(1500, "JPY", "en")).toBe("¥1,500");
});

test("numbers keep three decimals at most", () => {
  expect(formatNumber("12345.6789", "zh-CN")).toBe("12,345.679");
  expect(formatNumber(3, "en")).toBe("3");
});

test.each([
  [0, "0 B"],
  [1023, "1,023 B"],
  [1536, "1.5 KB"],
  [10 * 1024 * 1024, "10 MB"],
  [5 * 1024 ** 4, "5,120 GB"],
])("%s bytes", (bytes, text) => {
  expect(formatFileSize(bytes, "en")).toBe(text);
});
