import { expect, test } from "vitest";
import { formatDuration } from "@/lib/format/duration";

test.each([
  [0, "0 分", "0 min"],
  [0.9, "0 分", "0 min"],
  [5, "5 分", "5 min"],
  [60, "1 小时", "1 h"],
  [125, "2 小时 5 分", "2 h 5 min"],
  [1439.9, "23 小时 59 分", "23 h 59 min"],
  [1440, "1 天", "1 d"],
  [1445, "1 天", "1 d"],
  [1505, "1 天 1 小时", "1 d 1 h"],
  [-80, "1 小时 20 分", "1 h 20 min"],
])("%s minutes", (minutes, zh, en) => {
  expect(formatDuration(minutes, "zh-CN")).toBe(zh);
  expect(formatDuration(minutes, "en")).toBe(en);
});
