import { describe, expect, test } from "vitest";
import {
  formatCompactDateTime,
  formatDate,
  formatDateTime,
  formatDay,
  formatRelative,
  formatTime,
  toInputDateTime,
} from "@/lib/format/date";

// 00:30 on the 22nd in Shanghai is still the 21st in UTC and 22:15 in Kathmandu, where the tests run.
const instant = "2026-11-21T16:30:00Z";

describe("dates in the company's zone", () => {
  test.each([
    ["zh-CN", "2026年11月22日", "2026年11月22日 00:30", "11月22日周日"],
    ["en", "22 Nov 2026", "22 Nov 2026, 00:30", "Sun 22 Nov"],
  ] as const)("%s", (locale, date, dateTime, day) => {
    expect(formatDate(instant, locale)).toBe(date);
    expect(formatDateTime(instant, locale)).toBe(dateTime);
    expect(formatDay(instant, locale)).toBe(day);
    expect(formatTime(instant, locale)).toBe("00:30");
  });

  test("another zone when asked", () => {
    expect(formatDateTime(instant, "en", "UTC")).toBe("21 Nov 2026, 16:30");
  });

  test("a date without a time keeps its day in every zone", () => {
    expect(formatDate("2026-11-22", "en", "America/Los_Angeles")).toBe("22 Nov 2026");
    expect(formatDate("2026-11-22", "en", "Pacific/Kiritimati")).toBe("22 Nov 2026");
  });

  test("table columns and native inputs", () => {
    expect(formatCompactDateTime(instant)).toBe("11-22 00:30");
    expect(toInputDateTime(instant)).toEqual({ date: "2026-11-22", dateTime: "2026-11-22T00:30" });
  });
});

describe("relative time", () => {
  const now = "2026-11-22T08:00:00Z";
  test.each([
    ["2026-11-22T07:59:01Z", "now", "现在"],
    ["2026-11-22T07:57:00Z", "3 minutes ago", "3分钟前"],
    ["2026-11-22T10:59:00Z", "in 2 hours", "2小时后"],
    ["2026-11-23T09:00:00Z", "in 1 day", "1天后"],
    ["2026-09-01T08:00:00Z", "2 months ago", "2个月前"],
    ["2024-11-01T08:00:00Z", "2 years ago", "2年前"],
  ])("%s", (value, en, zh) => {
    expect(formatRelative(value, now, "en")).toBe(en);
    expect(formatRelative(value, now, "zh-CN")).toBe(zh);
  });
});
