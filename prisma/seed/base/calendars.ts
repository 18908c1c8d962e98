import type { Tx } from "@/lib/db/client";
import { stableId } from "@/prisma/seed/ids";

type Span = readonly [from: string, to: string, zh: string, en: string];
type CalendarSeed = {
  code: string;
  nameZh: string;
  nameEn: string;
  weekdays: readonly number[];
  hours: readonly (readonly [start: number, end: number])[];
  holidays: readonly Span[];
  workdays: readonly (readonly [day: string, zh: string, en: string])[];
};

const day = 86_400_000;

/** 2026 as announced by the State Council's General Office on 2025-11-04; of 2027 only what the law fixes by date. */
const publicHolidays: readonly Span[] = [
  ["2026-01-01", "2026-01-03", "元旦", "New Year"],
  ["2026-02-15", "2026-02-23", "春节", "Spring Festival"],
  ["2026-04-04", "2026-04-06", "清明节", "Qingming Festival"],
  ["2026-05-01", "2026-05-05", "劳动节", "Labour Day"],
  ["2026-06-19", "2026-06-21", "端午节", "Dragon Boat Festival"],
  ["2026-09-25", "2026-09-27", "中秋节", "Mid-Autumn Festival"],
  ["2026-10-01", "2026-10-07", "国庆节", "National Day"],
  ["2027-01-01", "2027-01-01", "元旦", "New Year"],
  ["2027-05-01", "2027-05-02", "劳动节", "Labour Day"],
  ["2027-10-01", "2027-10-03", "国庆节", "National Day"],
];

const makeUpDays = [
  ["2026-01-04", "元旦调休", "New Year make-up day"],
  ["2026-02-14", "春节调休", "Spring Festival make-up day"],
  ["2026-02-28", "春节调休", "Spring Festival make-up day"],
  ["2026-05-09", "劳动节调休", "Labour Day make-up day"],
  ["2026-09-20", "国庆节调休", "National Day make-up day"],
  ["2026-10-10", "国庆节调休", "National Day make-up day"],
] as const;

const calendars: readonly CalendarSeed[] = [
  {
    code: "CN-OFFICE",
    nameZh: "工作日（周一至周五）",
    nameEn: "Working days (Monday to Friday)",
    weekdays: [1, 2, 3, 4, 5],
    hours: [
      [510, 720],
      [810, 1050],
    ],
    holidays: publicHolidays,
    workdays: makeUpDays,
  },
  {
    code: "CN-FIELD",
    nameZh: "上门服务（每天）",
    nameEn: "Field service (every day)",
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    hours: [[480, 1200]],
    // Field teams work through the other holidays; the eve and the first three days of the lunar year are free.
    holidays: [["2026-02-16", "2026-02-19", "春节", "Spring Festival"]],
    workdays: [],
  },
];

/** The id of a seeded calendar. */
export function calendarId(code: string): string {
  return stableId("calendar", code);
}

/** Writes the business calendars, unless the installation has calendars already. */
export async function seedCalendars(db: Tx): Promise<void> {
  if ((await db.businessCalendar.count()) > 0) return;
  await db.businessCalendar.createMany({
    data: calendars.map(({ code, nameZh, nameEn }) => ({
      id: calendarId(code),
      code,
      nameZh,
      nameEn,
      timeZone: "Asia/Shanghai",
    })),
  });
  await db.calendarBlock.createMany({ data: calendars.flatMap(blocksOf) });
  await db.calendarDay.createMany({ data: calendars.flatMap(daysOf) });
}

function blocksOf({ code, weekdays, hours }: CalendarSeed) {
  return weekdays.flatMap((weekday) =>
    hours.map(([startMinute, endMinute]) => ({ calendarId: calendarId(code), weekday, startMinute, endMinute })),
  );
}

function daysOf({ code, holidays, workdays }: CalendarSeed) {
  const base = { calendarId: calendarId(code) };
  return [
    ...holidays.flatMap(([from, to, nameZh, nameEn]) =>
      Array.from({ length: (Date.parse(to) - Date.parse(from)) / day + 1 }, (_, i) => ({
        ...base,
        day: new Date(Date.parse(from) + i * day),
        kind: "holiday" as const,
        nameZh,
        nameEn,
      })),
    ),
    ...workdays.map(([date, nameZh, nameEn]) => ({
      ...base,
      day: new Date(date),
      kind: "workday" as const,
      nameZh,
      nameEn,
    })),
  ];
}
