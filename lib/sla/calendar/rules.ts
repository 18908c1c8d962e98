import { tzOffset } from "@date-fns/tz";
import { DomainError } from "@/lib/errors";
import { dayMs } from "@/lib/format/constants";
import { isoWeekdays } from "../constants";
import type { Block, Calendar } from "../schema";

const MINUTE = 60_000;

/** Ten years: a due time further away is a mistake in the calendar or the target, not a promise. */
const HORIZON_DAYS = 3660;

/**
 * The instant at which `minutes` of open time have passed since `from`: the earliest such instant, so that a target used
 * up exactly at closing time is due at closing time. Zero minutes give `from` back, even in closed time.
 * @throws DomainError calendarClosed when the calendar has not that much open time within ten years
 */
export function addBusinessMinutes(calendar: Calendar, from: Date, minutes: number): Date {
  let left = toMilliseconds(minutes);
  if (left === 0) return new Date(from);
  for (const [start, end] of openIntervals(calendar, from.getTime(), horizonOf(from))) {
    if (end - start >= left) return new Date(start + left);
    left -= end - start;
  }
  throw new DomainError("calendarClosed", { timeZone: calendar.timeZone, minutes });
}

/** Open minutes from one instant to another, exact to the millisecond (a fraction); negative when `to` is earlier. */
export function businessMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to < from) return -businessMinutesBetween(calendar, to, from);
  let total = 0;
  for (const [start, end] of openIntervals(calendar, from.getTime(), to.getTime())) {
    total += end - start;
  }
  return total / MINUTE;
}

/** Whether the place is open at this instant. The closing instant itself is closed. */
export function isOpen(calendar: Calendar, at: Date): boolean {
  return businessMinutesBetween(calendar, at, new Date(at.getTime() + 1)) > 0;
}

function toMilliseconds(minutes: number): number {
  if (!(minutes >= 0)) throw new RangeError(`business minutes must not be negative: ${minutes}`);
  return Math.round(minutes * MINUTE);
}

function horizonOf(from: Date): number {
  return from.getTime() + HORIZON_DAYS * dayMs;
}

/** Open intervals in time order, cut to [from, to). One step per local day, whatever the length of the gaps. */
function* openIntervals(calendar: Calendar, from: number, to: number): Generator<[number, number]> {
  const firstDay = Math.floor((from + offsetAt(calendar, from)) / dayMs);
  // No zone is a whole day ahead of UTC: a local day begins at most that much before the same day of UTC.
  for (let day = firstDay; (day - 1) * dayMs < to; day++) {
    for (const [opens, closes] of hoursOn(calendar, day)) {
      const start = Math.max(from, instantOf(calendar, day * dayMs + opens * MINUTE));
      const end = Math.min(to, instantOf(calendar, day * dayMs + closes * MINUTE));
      // Hours swallowed by a clock change have no length.
      if (start < end) yield [start, end];
    }
  }
}

/** The blocks of a local day, numbered from 1970-01-01. An exception wins over the week. */
function hoursOn(calendar: Calendar, day: number): Block[] {
  const exception = calendar.exceptions[new Date(day * dayMs).toISOString().slice(0, 10)];
  if (exception?.kind === "holiday") return [];
  if (exception?.kind === "workday") return exception.blocks ?? normalWorkday(calendar);
  // 1970-01-01 was a Thursday.
  const weekday = isoWeekdays[(((day + 3) % 7) + 7) % 7];
  return weekday ? calendar.week[weekday] : [];
}

/** A make-up working day has the hours of the week's first working day, normally Monday. */
function normalWorkday(calendar: Calendar): Block[] {
  for (const weekday of isoWeekdays) {
    if (calendar.week[weekday].length > 0) return calendar.week[weekday];
  }
  return [];
}

/**
 * The instant of a local wall-clock time (milliseconds as if it were UTC). A time that occurs twice is the first of the
 * two, and one that is skipped is the instant of the change: so the result never runs backwards, and hours that meet
 * on the wall clock also meet here.
 */
function instantOf(calendar: Calendar, local: number): number {
  const before = offsetAt(calendar, local - 1.5 * dayMs);
  const after = offsetAt(calendar, local + 1.5 * dayMs);
  const early = local - Math.max(before, after);
  if (before === after || offsetAt(calendar, early) === local - early) return early;
  const late = local - Math.min(before, after);
  if (offsetAt(calendar, late) === local - late) return late;
  return changeBetween(calendar, early, late);
}

function changeBetween(calendar: Calendar, early: number, late: number): number {
  const before = offsetAt(calendar, early);
  let low = early;
  let high = late;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(calendar, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds that the calendar's wall clock is ahead of UTC. */
function offsetAt(calendar: Calendar, instant: number): number {
  return tzOffset(calendar.timeZone, new Date(instant)) * MINUTE;
}
