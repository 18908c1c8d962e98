import type { Locale } from "@/lib/i18n/constants";

const units = {
  "zh-CN": { day: " 天", hour: " 小时", minute: " 分" },
  en: { day: " d", hour: " h", minute: " min" },
} as const satisfies Record<Locale, Record<string, string>>;

/**
 * Minutes as the two largest units that matter: 125 → "2 小时 5 分" / "2 h 5 min", 1500 → "1 天 1 小时" / "1 d 1 h".
 * Days are 24 hours. The sign is dropped: the caller says whether it is time left or time over.
 */
export function formatDuration(minutes: number, locale: Locale): string {
  const total = Math.floor(Math.abs(minutes));
  const { day, hour, minute } = units[locale];
  const parts: [number, string][] = [
    [Math.floor(total / 1440), day],
    [Math.floor((total % 1440) / 60), hour],
    [total % 60, minute],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return `0${minute}`;
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(" ");
}
