import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyState, clockStatus, minutesLeft, pauseClock, pickPolicy, resumeClock, startClock } from "@/lib/sla/rules";
import type { Clock } from "@/lib/sla/schema";
import { shanghai } from "./calendar/calendars";

const MINUTE = 60_000;
const at = (local: string) => new Date(`2026-11-${local}+08:00`);
const day = { targetMinutes: 450, calendar: shanghai };

describe("clock life", () => {
  it("is due by the calendar, or around the clock without one", () => {
    expect(startClock(day, at("23T16:00")).dueAt).toEqual(at("24T16:00"));
    expect(startClock({ targetMinutes: 15, calendar: null }, at("21T23:50")).dueAt).toEqual(at("22T00:05"));
  });

  it("keeps what was left over a pause", () => {
    const paused = pauseClock(startClock(day, at("23T09:00")), at("23T11:00"));
    expect(minutesLeft(paused, shanghai, at("25T15:00"))).toBe(330);
    const resumed = resumeClock(paused, shanghai, at("26T09:00"));
    expect(resumed).toMatchObject({ pausedAt: null, dueAt: at("26T16:00") });
  });

  it("moves on when resumed in closed time", () => {
    const paused = pauseClock(startClock(day, at("23T09:00")), at("23T17:00"));
    expect(resumeClock(paused, shanghai, at("28T10:00")).dueAt).toEqual(at("30T10:00"));
  });

  it("does not forgive what was overdue before the pause", () => {
    const paused = pauseClock(startClock(day, at("23T09:00")), at("24T10:00"));
    expect(clockStatus(paused, at("24T11:00"), shanghai)).toBe("breached");
    expect(resumeClock(paused, shanghai, at("26T09:00")).dueAt).toEqual(at("23T18:00"));
  });

  it("ignores repeated and late commands", () => {
    const running = startClock(day, at("23T09:00"));
    expect(resumeClock(running, shanghai, at("23T10:00"))).toBe(running);
    const paused = pauseClock(running, at("23T10:00"));
    expect(pauseClock(paused, at("23T11:00"))).toBe(paused);
    const stopped = { ...running, stoppedAt: at("23T10:00") };
    expect(pauseClock(stopped, at("23T11:00"))).toBe(stopped);
    expect(resumeClock({ ...paused, stoppedAt: at("23T11:00") }, shanghai, at("23T12:00")).dueAt).toEqual(
      running.dueAt,
    );
  });

  it("pauses in the policy's states only", () => {
    const policy = { pausesIn: ["waitingCustomer", "onHold"], calendar: shanghai };
    const running = startClock(day, at("23T09:00"));
    expect(applyState(running, policy, "waitingParts", at("23T10:00"))).toBe(running);
    const paused = applyState(running, policy, "waitingCustomer", at("23T10:00"));
    expect(paused.pausedAt).toEqual(at("23T10:00"));
    expect(applyState(paused, policy, "onHold", at("23T11:00"))).toBe(paused);
    expect(applyState(paused, policy, "open", at("23T11:00"))).toMatchObject({ pausedAt: null, dueAt: at("24T10:00") });
  });

  it("conserves open minutes over any number of pauses", () => {
    const steps = fc.array(fc.integer({ min: 1, max: 4000 * MINUTE }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.boolean(), steps, (targetMinutes, isBusiness, gaps) => {
        const calendar = isBusiness ? shanghai : null;
        let now = at("23T09:00").getTime();
        let clock = startClock({ targetMinutes, calendar }, new Date(now));
        for (const [i, gap] of gaps.entries()) {
          now += gap;
          if (clock.dueAt.getTime() <= now && i % 2 === 0) return;
          const left = minutesLeft(clock, calendar, new Date(now));
          clock = i % 2 === 0 ? pauseClock(clock, new Date(now)) : resumeClock(clock, calendar, new Date(now));
          expect(minutesLeft(clock, calendar, new Date(now))).toBe(left);
        }
      }),
    );
  });
});

describe("clockStatus", () => {
  const roundTheClock = (targetMinutes: number) => startClock({ targetMinutes, calendar: null }, at("23T00:00"));
  const status = (clock: Clock, left: number) =>
    clockStatus(clock, new Date(clock.dueAt.getTime() - left * MINUTE), null);

  it.each([
    [1440, 1440, "ok"],
    [1440, 360, "ok"],
    [1440, 359.9, "warn"],
    [1440, 144, "warn"],
    [1440, 143.9, "critical"],
    [1440, 0, "critical"],
    [1440, -0.001, "breached"],
    [200, 49, "warn"],
    [200, 30, "warn"],
    [200, 29.9, "critical"],
    [60, 20, "ok"],
    [60, 14.9, "critical"],
    [15, 15, "ok"],
    [15, 3.75, "ok"],
    [15, 3.7, "critical"],
  ] as const)("target %d min with %d left is %s", (target, left, expected) => {
    expect(status(roundTheClock(target), left)).toBe(expected);
  });

  it("counts open time, not the weekend", () => {
    const clock = startClock(day, at("20T09:30"));
    expect(clock.dueAt).toEqual(at("23T09:30"));
    expect(clockStatus(clock, at("20T17:30"), shanghai)).toBe("warn");
    expect(clockStatus(clock, at("22T12:00"), shanghai)).toBe("critical");
  });

  it("stays what it was once stopped", () => {
    const clock = startClock(day, at("23T09:00"));
    const later = at("30T09:00");
    expect(clockStatus({ ...clock, stoppedAt: at("23T18:00") }, later, shanghai)).toBe("met");
    expect(clockStatus({ ...clock, stoppedAt: at("23T18:01") }, later, shanghai)).toBe("missed");
    const paused = pauseClock(clock, at("23T10:00"));
    expect(clockStatus(paused, later, shanghai)).toBe("paused");
    expect(clockStatus({ ...paused, stoppedAt: later }, later, shanghai)).toBe("met");
  });
});

describe("pickPolicy", () => {
  const policies = [
    { name: "vip", conditions: { customerTier: ["key"], priority: ["urgent", "high"] } },
    { name: "warranty", conditions: { warranty: ["in"], kind: [] } },
    { name: "rest", conditions: {} },
  ];
  const facts = { priority: "normal", kind: "repair", warranty: "out", customerTier: "standard" };

  it.each([
    [{}, "rest"],
    [{ warranty: "in" }, "warranty"],
    [{ warranty: "in", customerTier: "key", priority: "high" }, "vip"],
    [{ customerTier: "key" }, "rest"],
    [{ customerTier: "key", priority: "high", warranty: null }, "vip"],
    [{ warranty: null }, "rest"],
  ])("%o", (change, name) => {
    expect(pickPolicy(policies, { ...facts, ...change })?.name).toBe(name);
  });

  it("may find none", () => {
    expect(pickPolicy(policies.slice(0, 2), facts)).toBeNull();
  });
});
