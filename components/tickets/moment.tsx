"use client";

import { useLocale } from "next-intl";
import { formatDateTime, formatRelative } from "@/lib/format/date";
import { useElapsedMinutes } from "./use-elapsed-minutes";

type Props = {
  /** ISO instant. */
  at: string;
  /** When the page was read (ISO instant): the browser's own clock may be wrong. */
  asOf: string;
  /** Adds the exact time behind. */
  isExact?: boolean;
};

/** How long ago, kept true while the page is open; the exact time is in the tooltip or behind it, and alone on paper. */
export function Moment({ at, asOf, isExact }: Props) {
  const locale = useLocale();
  const elapsed = useElapsedMinutes();
  const relative = formatRelative(at, Date.parse(asOf) + elapsed * 60_000, locale);
  const exact = formatDateTime(at, locale);
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap tabular-nums">
      <span className="print:hidden">{relative}</span>
      <span className={isExact ? "ml-1.5 text-ink-3 print:ml-0" : "hidden print:inline"}>{exact}</span>
    </time>
  );
}
