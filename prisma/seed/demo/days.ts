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

/** The next time of day at which visits are agreed, at least so many hours later. */
export function nextVisitTime(at: Date, hours: number): Date {
  const earliest = new Date(at.getTime() + hours * 3_600_000);
  const day = chinaDay(earliest);
  const times = [...visitTimes.map((minute) => chinaTime(day, 0, minute)), chinaTime(day, 1, 540)];
  return times.find((time) => time >= earliest) ?? chinaTime(day, 1, 540);
}
