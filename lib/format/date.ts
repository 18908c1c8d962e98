import { TZDate } from "@date-fns/tz";
import type { Locale } from "@/lib/i18n/constants";
import { companyTimeZone } from "./constants";

type Instant = Date | string | number;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "2026年11月22日" / "22 Nov 2026". An ISO date without a time (`2026-11-22`) keeps its day in every zone. */
export function formatDate(value: Instant, locale: Locale, zone: string = companyTimeZone): string {
  return formatter(locale, {
    year: "numeric",
    month: locale === "en" ? "short" : "long",
    day: "numeric",
    timeZone: zoneOf(value, zone),
  }).format(new Date(value));
}

/** "11月22日周日" / "Sun 22 Nov", for days that are near enough to need no year. */
export function formatDay(value: Instant, locale: Locale, zone: string = companyTimeZone): string {
  const text = formatter(locale, {
    weekday: "short",
    month: locale === "en" ? "short" : "long",
    day: "numeric",
    timeZone: zoneOf(value, zone),
  }).format(new Date(value));
  return text.replace(",", "");
}

/** "14:05", always on the 24-hour clock. */
export function formatTime(value: Instant, locale: Locale, zone: string = companyTimeZone): string {
  return formatter(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(
    new Date(value),
  );
}

/** "2026年11月22日 14:05" / "22 Nov 2026, 14:05". */
export function formatDateTime(value: Instant, locale: Locale, zone: string = companyTimeZone): string {
  return `${formatDate(new Date(value), locale, zone)}${locale === "en" ? ", " : " "}${formatTime(value, locale, zone)}`;
}

/** "11-22 14:05", narrow enough for a table column, the same in both languages. */
export function formatCompactDateTime(value: Instant, zone: string = companyTimeZone): string {
  const date = formatter("en", { month: "2-digit", day: "2-digit", timeZone: zone }).formatToParts(new Date(value));
  const part = (type: string) => date.find((item) => item.type === type)?.value ?? "";
  return `${part("month")}-${part("day")} ${formatTime(value, "en", zone)}`;
}

/** The value for `<input type="date">` and `<input type="datetime-local">` in the given zone. */
export function toInputDateTime(value: Instant, zone: string = companyTimeZone): { date: string; dateTime: string } {
  const parts = formatter("en", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).formatToParts(
    new Date(value),
  );
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return { date, dateTime: `${date}T${formatTime(value, "en", zone)}` };
}

/** The company's day of an instant, as the database's columns of type date come and go: midnight UTC. */
export function toColumnDay(value: Instant): Date {
  return new Date(`${toInputDateTime(value).date}T00:00:00Z`);
}

/** The day "2026-11-22" of a column of type date. */
export function fromColumnDay(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** An instant as answers carry it. */
export function isoOf(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}

/** The instant that "2026-11-22T14:05" names in the zone; a text with a zone of its own keeps it. Invalid texts give an invalid date. */
export function fromInputDateTime(value: string, zone: string = companyTimeZone): Date {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(value)) return new Date(value);
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = value.split(/[-T:.]/).map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, second, zone).getTime());
}

/** The instant at which a local day "2026-11-22" begins in the zone. */
export function startOfDay(day: string, zone: string = companyTimeZone): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, zone).getTime());
}

/**
 * "3分钟前" / "3 minutes ago"; rounded towards zero, from minutes to years, "now" below one minute. Never "tomorrow":
 * 25 hours ahead may be the day after.
 */
export function formatRelative(value: Instant, now: Instant, locale: Locale): string {
  const difference = new Date(value).getTime() - new Date(now).getTime();
  const size = Math.abs(difference);
  const steps: [number, Intl.RelativeTimeFormatUnit][] = [
    [365 * day, "year"],
    [30 * day, "month"],
    [day, "day"],
    [hour, "hour"],
    [minute, "minute"],
  ];
  const [length, unit] = steps.find(([step]) => size >= step) ?? [];
  if (!length || !unit) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(difference / length), unit);
}

function zoneOf(value: Instant, zone: string): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? "UTC" : zone;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building an Intl formatter costs about 50 µs; lists call this thousands of times. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options);
  formatters.set(key, known);
  return known;
}
