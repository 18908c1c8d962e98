const dayLength = 86_400_000;
/** The demo company lives in one zone without clock changes. */
const chinaOffset = 8 * 3_600_000;

/** The local day in China of an instant, as PostgreSQL's date columns want it: midnight UTC of that day. */
export function chinaDay(at: Date): Date {
  return new Date(Math.floor((at.getTime() + chinaOffset) / dayLength) * dayLength);
}

/** The day so many days after (before, when negative) the day of seeding. */
export function seededDay(today: Date, days: number): Date {
  return new Date(today.getTime() + days * dayLength);
}

/** The instant of a wall-clock time in China on the day so many days from the day of seeding. */
export function chinaTime(today: Date, days: number, minuteOfDay: number): Date {
  return new Date(seededDay(today, days).getTime() - chinaOffset + minuteOfDay * 60_000);
}

const visitTimes = [540, 630, 840, 930, 1020];
/** Minute of the local day by which field engineers and the workshop are done: half an hour before their calendar closes. */
const workEnds = 1170;
/** Longest drive, talk and overrun beside the work itself. */
const allowance = 60;

/** The next time of day at which visits are agreed, at least so many hours later and early enough for so much work on that day. */
export function nextVisitTime(at: Date, hours: number, workMinutes: number): Date {
  const earliest = new Date(at.getTime() + hours * 3_600_000);
  const day = chinaDay(earliest);
  const fitting = visitTimes.filter((minute, i) => i === 0 || minute + workMinutes * 1.3 + allowance <= workEnds);
  const times = [...fitting.map((minute) => chinaTime(day, 0, minute)), chinaTime(day, 1, 540)];
  return times.find((time) => time >= earliest) ?? chinaTime(day, 1, 540);
}

/** The latest instant of the local day of `at` at which so much work can begin and be done on that day. */
export function latestStart(at: Date, workMinutes: number): Date {
  return chinaTime(chinaDay(at), 0, workEnds - workMinutes);
}
