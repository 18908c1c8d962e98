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
