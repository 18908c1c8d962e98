import type { Calendar } from "@/lib/sla/schema";

const officeHours: [number, number][] = [
  [540, 720],
  [810, 1080],
];

/** 09:00–12:00 and 13:30–18:00, Monday to Friday; holidays of 2026 as the State Council announced them. */
export const shanghai: Calendar = {
  timeZone: "Asia/Shanghai",
  week: weekOf(officeHours),
  exceptions: {
    "2026-02-14": { kind: "workday" },
    ...holidays("2026-02-15", 9),
    "2026-02-28": { kind: "workday" },
    "2026-09-20": { kind: "workday" },
    ...holidays("2026-10-01", 7),
    "2026-10-10": { kind: "workday", blocks: [[600, 660]] },
  },
};

/** Open day and night, so that a clock change shows in the length of the day. */
export const newYork: Calendar = {
  timeZone: "America/New_York",
  week: { ...weekOf([[0, 1440]]), "6": [[0, 1440]], "7": [[0, 1440]] },
  exceptions: {},
};

export function weekOf(blocks: [number, number][]): Calendar["week"] {
  return { "1": blocks, "2": blocks, "3": blocks, "4": blocks, "5": blocks, "6": [], "7": [] };
}

function holidays(first: string, days: number): Calendar["exceptions"] {
  const start = Date.parse(first);
  return Object.fromEntries(
    Array.from({ length: days }, (_, i) => [
      new Date(start + i * 86_400_000).toISOString().slice(0, 10),
      { kind: "holiday" as const },
    ]),
  );
}
