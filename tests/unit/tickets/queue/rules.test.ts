import { expect, test } from "vitest";
import { decodeCursor, encodeCursor, searchWords } from "@/lib/tickets/queue/rules";

const id = "0199b0a0-0000-7000-8000-000000000001";

test("a cursor comes back as it went, and only for a sort that can have it", () => {
  const dated = { value: "2026-11-22T10:00:00.000Z", id };
  expect(decodeCursor(encodeCursor(dated), "newest")).toEqual(dated);
  const undated = { value: null, id };
  expect(decodeCursor(encodeCursor(undated), "due")).toEqual(undated);
  expect(decodeCursor(encodeCursor(undated), "updated")).toBeNull();
});

test.each(["", "garbage", "W10", encodeCursor({ value: "1", id }), encodeCursor({ value: null, id: "x" })])(
  "%s is no cursor",
  (cursor) => expect(decodeCursor(cursor, "due")).toBeNull(),
);

test.each([
  ["138 0013 8000", "13800138000"],
  ["+86 138-0013-8000", "13800138000"],
  ["１３８００１３８０００", "13800138000"],
  ["0571-8888 0001", "0571-88880001"],
  ["sr261122-00042", "SR261122-00042"],
  ["SR 261122 00042", "SR261122-00042"],
  ["26112200042", "SR261122-00042"],
  ["138 0013", "1380013"],
  ["漏水 E6", "漏水 E6"],
  ["SRX-1", "SRX-1"],
])("%s is looked for as %s", (typed, words) => expect(searchWords(typed)).toBe(words));
