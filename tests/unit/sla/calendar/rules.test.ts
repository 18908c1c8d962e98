import { describe, expect, it } from "vitest";
import { addBusinessMinutes, businessMinutesBetween, isOpen } from "@/lib/sla/calendar/rules";
import { type Calendar, calendarSchema } from "@/lib/sla/schema";
import { newYork, shanghai, weekOf } from "./calendars";

describe("addBusinessMinutes", () => {
  it.each([
    ["within a block", "2026-11-23T09:00+08:00", 60, "2026-11-23T10:00+08:00"],
    ["over the lunch break", "2026-11-23T11:30+08:00", 60, "2026-11-23T14:00+08:00"],
    ["up to closing time", "2026-11-23T17:00+08:00", 60, "2026-11-23T18:00+08:00"],
    ["over night", "2026-11-23T17:30+08:00", 60, "2026-11-24T09:30+08:00"],
    ["over a weekend", "2026-11-20T17:30+08:00", 60, "2026-11-23T09:30+08:00"],
    ["asked before opening", "2026-11-23T03:00+08:00", 15, "2026-11-23T09:15+08:00"],
    ["asked on a Sunday", "2026-11-22T12:00+08:00", 15, "2026-11-23T09:15+08:00"],
    ["nothing, in closed time", "2026-11-22T12:00+08:00", 0, "2026-11-22T12:00+08:00"],
    ["half a minute", "2026-11-23T09:00+08:00", 0.5, "2026-11-23T09:00:30+08:00"],
    ["the Saturday before Spring Festival is worked", "2026-02-13T17:30+08:00", 60, "2026-02-14T09:30+08:00"],
    ["Spring Festival, nine days closed", "2026-02-14T17:30+08:00", 60, "2026-02-24T09:30+08:00"],
    ["the Saturday after Spring Festival is worked", "2026-02-27T17:30+08:00", 60, "2026-02-28T09:30+08:00"],
    ["the Sunday before National Day is worked", "2026-09-19T10:00+08:00", 60, "2026-09-20T10:00+08:00"],
    ["National Day, seven days closed", "2026-09-30T17:30+08:00", 60, "2026-10-08T09:30+08:00"],
    ["a make-up day with hours of its own", "2026-10-09T17:30+08:00", 60, "2026-10-10T10:30+08:00"],
    ["and the rest after it", "2026-10-10T10:00+08:00", 90, "2026-10-12T09:30+08:00"],
    ["a working day has 450 minutes", "2026-11-23T09:00+08:00", 4500, "2026-12-04T18:00+08:00"],
  ])("%s", (_, from, minutes, due) => {
    expect(addBusinessMinutes(shanghai, new Date(from), minutes)).toEqual(new Date(due));
  });

  it("follows the wall clock of New York over both clock changes", () => {
    const nineToFive = { ...newYork, week: weekOf([[540, 1020]]) };
    expect(addBusinessMinutes(nineToFive, new Date("2026-03-06T16:00-05:00"), 120)).toEqual(
      new Date("2026-03-09T10:00-04:00"),
    );
    expect(addBusinessMinutes(nineToFive, new Date("2026-10-30T16:00-04:00"), 120)).toEqual(
      new Date("2026-11-02T10:00-05:00"),
    );
  });

  it.each([
    ["skipped hours do not exist", [[120, 180]], "2026-03-08T00:00-05:00", 0],
    ["hours that begin in the skipped hour begin at the change", [[150, 240]], "2026-03-08T00:00-05:00", 60],
    ["hours around the repeated hour are an hour longer", [[0, 240]], "2026-11-01T00:00-04:00", 300],
    ["hours that end in the repeated hour end at its first pass", [[0, 90]], "2026-11-01T00:00-04:00", 90],
    ["hours that begin in the repeated hour begin at its first pass", [[90, 180]], "2026-11-01T00:00-04:00", 150],
  ] as [string, [number, number][], string, number][])("New York: %s", (_, blocks, from, open) => {
    const calendar = { ...newYork, week: { ...newYork.week, "7": blocks } };
    const start = new Date(from);
    expect(businessMinutesBetween(calendar, start, new Date(start.getTime() + 20 * 3_600_000))).toBe(open);
  });

  it("counts 23 and 25 hours on the days of the change", () => {
    const day = (from: string, to: string) => businessMinutesBetween(newYork, new Date(from), new Date(to));
    expect(day("2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00")).toBe(23 * 60);
    expect(day("2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00")).toBe(25 * 60);
  });

  it("survives a local day that never happened (Samoa, 30 December 2011)", () => {
    const apia: Calendar = { ...newYork, timeZone: "Pacific/Apia" };
    expect(businessMinutesBetween(apia, new Date("2011-12-29T00:00-10:00"), new Date("2012-01-01T00:00+14:00"))).toBe(
      2 * 1440,
    );
  });

  it("refuses a calendar that never opens, and a target beyond ten years, in bounded time", () => {
    const closed: Calendar = { ...shanghai, week: weekOf([]) };
    const hourPerWeek: Calendar = { ...shanghai, week: { ...weekOf([]), "1": [[540, 600]] }, exceptions: {} };
    const started = performance.now();
    for (const [calendar, minutes] of [
      [closed, 1],
      [hourPerWeek, 60 * 53 * 11],
    ] as const) {
      expect(() => addBusinessMinutes(calendar, new Date("2027-01-01T00:00Z"), minutes)).toThrow(
        expect.objectContaining({ code: "calendarClosed" }),
      );
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("refuses negative minutes and those that are no number", () => {
    expect(() => addBusinessMinutes(shanghai, new Date(0), -1)).toThrow(RangeError);
    expect(() => addBusinessMinutes(shanghai, new Date(0), Number.NaN)).toThrow(RangeError);
  });
});

describe("isOpen", () => {
  it.each([
    ["2026-11-23T08:59:59+08:00", false],
    ["2026-11-23T09:00+08:00", true],
    ["2026-11-23T11:59:59.999+08:00", true],
    ["2026-11-23T12:00+08:00", false],
    ["2026-10-01T10:00+08:00", false],
    ["2026-09-20T10:00+08:00", true],
    ["2026-10-10T09:30+08:00", false],
  ])("%s: %s", (at, open) => {
    expect(isOpen(shanghai, new Date(at))).toBe(open);
  });
});

describe("businessMinutesBetween", () => {
  it("is negative backwards", () => {
    const [early, late] = [new Date("2026-11-23T11:00+08:00"), new Date("2026-11-23T14:00+08:00")];
    expect(businessMinutesBetween(shanghai, early, late)).toBe(90);
    expect(businessMinutesBetween(shanghai, late, early)).toBe(-90);
  });
});

describe("calendarSchema", () => {
  it("accepts the calendars of these tests", () => {
    expect(calendarSchema.parse(shanghai)).toEqual(shanghai);
  });

  it.each([
    ["an unknown zone", { timeZone: "Asia/Atlantis" }],
    [
      "blocks that overlap",
      {
        week: weekOf([
          [540, 720],
          [700, 800],
        ]),
      },
    ],
    ["a block that runs backwards", { week: weekOf([[720, 540]]) }],
    ["a week without hours", { week: weekOf([]) }],
    ["a date that does not exist", { exceptions: { "2026-02-30": { kind: "holiday" } } }],
    ["a make-up day without hours", { exceptions: { "2026-02-28": { kind: "workday", blocks: [] } } }],
  ])("refuses %s", (_, change) => {
    expect(calendarSchema.safeParse({ ...shanghai, ...change }).success).toBe(false);
  });
});
