import { addBusinessMinutes, businessMinutesBetween } from "./calendar/rules";
import type { Calendar, Clock, ClockStatus, PolicyConditions, PolicyFacts } from "./schema";

const MINUTE = 60_000;

/**
 * Starts a clock. Without a calendar it runs around the clock.
 * @throws DomainError calendarClosed when the calendar never has that much open time
 */
export function startClock(
  { targetMinutes, calendar }: { targetMinutes: number; calendar: Calendar | null },
  at: Date,
): Clock {
  const dueAt = addMinutes(calendar, at, targetMinutes);
  return { targetMinutes, startedAt: at, dueAt, pausedAt: null, stoppedAt: null };
}

/** Pauses a running clock. Repeating it, or pausing a stopped clock, changes nothing. */
export function pauseClock(clock: Clock, at: Date): Clock {
  if (clock.pausedAt || clock.stoppedAt) return clock;
  return { ...clock, pausedAt: at };
}

/**
 * Resumes a paused clock with the minutes it had left when it was paused; a due time that had already passed stays.
 * What was left is counted in `calendar`, so a calendar edited during the pause applies to the whole rest.
 */
export function resumeClock(clock: Clock, calendar: Calendar | null, at: Date): Clock {
  if (!clock.pausedAt || clock.stoppedAt) return clock;
  const left = minutesBetween(calendar, clock.pausedAt, clock.dueAt);
  const dueAt = left > 0 ? addMinutes(calendar, at, left) : clock.dueAt;
  return { ...clock, pausedAt: null, dueAt };
}

/** The clock as it would stand had it been started with this target; its pauses, the last one perhaps still open, are kept. */
export function retargetClock(
  clock: Clock,
  { targetMinutes, calendar }: { targetMinutes: number; calendar: Calendar | null },
  pauses: readonly { fromAt: Date; toAt: Date | null }[],
): Clock {
  return pauses.reduce(
    (moved, { fromAt, toAt }) => {
      const paused = pauseClock(moved, fromAt);
      return toAt ? resumeClock(paused, calendar, toAt) : paused;
    },
    startClock({ targetMinutes, calendar }, clock.startedAt),
  );
}

/** Pauses or resumes a clock for the state that a ticket enters; `pausesIn` is the policy's list of pausing states. */
export function applyState(
  clock: Clock,
  { pausesIn, calendar }: { pausesIn: readonly string[]; calendar: Calendar | null },
  state: string,
  at: Date,
): Clock {
  return pausesIn.includes(state) ? pauseClock(clock, at) : resumeClock(clock, calendar, at);
}

/** Open minutes until the clock is due, as they stood when it was paused or stopped; negative when overdue. */
export function minutesLeft(clock: Clock, calendar: Calendar | null, now: Date): number {
  return minutesBetween(calendar, haltedAt(clock) ?? now, clock.dueAt);
}

/**
 * How urgent a clock is. The last quarter warns; its last tenth, and the last 30 minutes of that quarter, are critical
 * (so that a target of 15 minutes does not start as critical). Breached is later than due, never at it.
 */
export function clockStatus(clock: Clock, now: Date, calendar: Calendar | null): ClockStatus {
  const isLate = (haltedAt(clock) ?? now) > clock.dueAt;
  if (clock.stoppedAt) return isLate ? "missed" : "met";
  if (isLate) return "breached";
  if (clock.pausedAt) return "paused";
  return runningStatus(minutesLeft(clock, calendar, now), clock.targetMinutes);
}

/** The urgency of a clock that runs, from its open minutes: pages that stay open recompute it each minute. */
export function runningStatus(left: number, targetMinutes: number): "ok" | "warn" | "critical" | "breached" {
  if (left < 0) return "breached";
  const share = left / targetMinutes;
  if (share >= 0.25) return "ok";
  return share < 0.1 || left < 30 ? "critical" : "warn";
}

/** The first policy, in the company's order, whose every condition holds. An unknown fact meets no condition. */
export function pickPolicy<Policy extends { conditions: PolicyConditions }>(
  policies: readonly Policy[],
  facts: PolicyFacts,
): Policy | null {
  return policies.find((policy) => isMet(policy.conditions, facts)) ?? null;
}

function isMet(conditions: PolicyConditions, facts: PolicyFacts): boolean {
  return conditionKeys.every((key) => {
    const wanted = conditions[key];
    const fact = facts[key];
    return !wanted?.length || (fact !== null && wanted.includes(fact));
  });
}

const conditionKeys = ["priority", "kind", "warranty", "customerTier"] as const;

/** A paused clock that is stopped was halted by the pause. */
function haltedAt(clock: Clock): Date | null {
  return clock.pausedAt ?? clock.stoppedAt;
}

function addMinutes(calendar: Calendar | null, from: Date, minutes: number): Date {
  if (calendar) return addBusinessMinutes(calendar, from, minutes);
  return new Date(from.getTime() + Math.round(minutes * MINUTE));
}

function minutesBetween(calendar: Calendar | null, from: Date, to: Date): number {
  if (calendar) return businessMinutesBetween(calendar, from, to);
  return (to.getTime() - from.getTime()) / MINUTE;
}
