import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessMinutes, businessMinutesBetween, isOpen } from "@/lib/sla/calendar/rules";
import type { Calendar } from "@/lib/sla/schema";

const MINUTE = 60_000;

// Zones with clock changes at midnight, of half an hour and over the date line's far side are among these on purpose.
const timeZone = fc.constantFrom(
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "America/New_York",
  "America/Havana",
  "Europe/London",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
);

const blocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, i): [number, number] => [
      (edges[2 * i] ?? 0) * 15,
      (edges[2 * i + 1] ?? 0) * 15,
    ]),
  );

// Clock changes of 2026 and 2027 fall among these days often enough to be met.
const instant = fc
  .oneof(
    fc.constantFrom("2026-03-08", "2026-03-29", "2026-04-05", "2026-04-24", "2026-10-04", "2026-10-29", "2026-11-01"),
    fc.constantFrom("2026-02-13", "2026-09-30", "2026-12-31"),
  )
  .chain((day) => fc.integer({ min: -3000, max: 3000 }).map((m) => new Date(Date.parse(day) + m * MINUTE)));

const exception = fc.oneof(
  fc.constant({ kind: "holiday" as const }),
  fc.constant({ kind: "workday" as const }),
  blocks.filter((list) => list.length > 0).map((list) => ({ kind: "workday" as const, blocks: list })),
);

const calendar: fc.Arbitrary<Calendar> = fc.record({
  timeZone,
  week: fc.record({
    "1": blocks.filter((list) => list.length > 0),
    "2": blocks,
    "3": blocks,
    "4": blocks,
    "5": blocks,
    "6": blocks,
    "7": blocks,
  }),
  exceptions: fc.dictionary(
    instant.map((at) => at.toISOString().slice(0, 10)),
    exception,
    { maxKeys: 6 },
  ),
});

const minutes = fc.integer({ min: 1, max: 3000 });

describe("business time", () => {
  it("what was added is what lies between", () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (cal, from, n) => {
        expect(businessMinutesBetween(cal, from, addBusinessMinutes(cal, from, n))).toBe(n);
      }),
    );
  });

  it("is never due in closed time", () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (cal, from, n) => {
        const due = addBusinessMinutes(cal, from, n);
        expect(isOpen(cal, new Date(due.getTime() - 1))).toBe(true);
      }),
    );
  });

  it("a later start or a longer target is never due earlier", () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, minutes, (cal, a, b, n, m) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const [short, long] = n <= m ? [n, m] : [m, n];
        expect(+addBusinessMinutes(cal, early, short)).toBeLessThanOrEqual(+addBusinessMinutes(cal, late, long));
      }),
    );
  });

  it("adding in two parts is adding at once", () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (cal, from, n, m) => {
        expect(addBusinessMinutes(cal, addBusinessMinutes(cal, from, n), m)).toEqual(
          addBusinessMinutes(cal, from, n + m),
        );
      }),
    );
  });

  it("an interval is the sum of its parts", () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), (cal, points) => {
        const [a, b, c] = points.sort((x, y) => +x - +y) as [Date, Date, Date];
        expect(businessMinutesBetween(cal, a, b) + businessMinutesBetween(cal, b, c)).toBe(
          businessMinutesBetween(cal, a, c),
        );
      }),
    );
  });

  it("agrees with an oracle that walks minute by minute on the wall clock", () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 2 * 1440 }), (cal, from, n) => {
        const open = openMinutesByWalking(cal, from, n);
        const to = new Date(from.getTime() + n * MINUTE);
        expect(businessMinutesBetween(cal, from, to)).toBe(open.filter(Boolean).length);
        expect(isOpen(cal, from)).toBe(open[0]);
      }),
      { numRuns: 150 },
    );
  });
});

/**
 * Whether each of the `count` minutes since `from` is open. Wall-clock time never runs backwards for a business: in an hour
 * that repeats, the latest time already shown counts. So the walk starts before any change that `from` may lie in.
 */
function openMinutesByWalking(cal: Calendar, from: Date, count: number): boolean[] {
  const lead = 3 * 60;
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: cal.timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  let latest = "";
  return Array.from({ length: lead + count }, (_, i) => {
    const shown = clock.format(from.getTime() + (i - lead) * MINUTE);
    if (shown > latest) latest = shown;
    return isOpenOnWallClock(cal, latest);
  }).slice(lead);
}

function isOpenOnWallClock(cal: Calendar, shown: string): boolean {
  const [date = "", time = ""] = shown.split(" ");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const weekday = String(new Date(`${date}T00:00Z`).getUTCDay() || 7) as "1";
  const special = cal.exceptions[date];
  const hours =
    special?.kind === "holiday"
      ? []
      : special?.kind === "workday"
        ? (special.blocks ?? cal.week["1"])
        : cal.week[weekday];
  return hours.some(([start, end]) => hour * 60 + minute >= start && hour * 60 + minute < end);
}
