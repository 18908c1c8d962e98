"use client";

import { clsx } from "clsx";
import { CircleCheck, CirclePause, Clock, ClockAlert, Flame, type LucideIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import { runningStatus } from "@/lib/sla/rules";
import type { ClockStatus } from "@/lib/sla/schema";
import { useElapsedMinutes } from "./use-elapsed-minutes";

type Props = {
  status: ClockStatus;
  /** Open minutes in the business calendar when the page was made; negative when overdue. */
  minutesLeft: number;
  /** The same by the wall clock: what people read, and what the queue is sorted by. */
  minutesToDue: number;
  targetMinutes: number;
  /** ISO instant. */
  dueAt: string;
  /** What is promised, such as "first response". */
  label?: string;
  /** Why it stands still. */
  pausedReason?: string;
  /** False outside business hours: the clock then does not count down while the page is open. */
  isCounting?: boolean;
};

const looks: Record<ClockStatus, { icon: LucideIcon; className: string }> = {
  ok: { icon: Clock, className: "text-ink-2" },
  warn: { icon: Clock, className: "bg-sla-warn-soft px-2 font-semibold text-sla-warn" },
  critical: { icon: ClockAlert, className: "bg-sla-critical-soft px-2 font-semibold text-sla-critical" },
  breached: { icon: Flame, className: "bg-danger px-2 font-semibold text-on-danger" },
  paused: { icon: CirclePause, className: "bg-sla-paused-soft px-2 text-sla-paused" },
  met: { icon: CircleCheck, className: "text-success" },
  missed: { icon: ClockAlert, className: "text-sla-breached" },
};

/** Time left to a promise. Quiet while there is plenty; colour, icon and words change together as it runs out. */
export function SlaChip(props: Props) {
  const { status, minutesLeft, minutesToDue, targetMinutes, dueAt, label, pausedReason, isCounting = true } = props;
  const t = useTranslations("ui.clock");
  const locale = useLocale();
  const elapsed = useElapsedMinutes();
  const isRunning = status !== "paused" && status !== "met" && status !== "missed";
  const left = isRunning && isCounting ? minutesLeft - elapsed : minutesLeft;
  const toDue = minutesToDue - elapsed;
  // Outside business hours no open minute is lost, and yet the due time passes.
  const isLate = status === "breached" || toDue < 0;
  const shown = !isRunning ? status : isLate ? "breached" : runningStatus(left, targetMinutes);
  const { icon: Icon, className } = looks[shown];
  const duration = formatDuration(isRunning ? toDue : left, locale);
  const details = [label, t("due", { time: formatDateTime(dueAt, locale) }), shown === "paused" && pausedReason];
  return (
    <span
      data-chip
      title={details.filter(Boolean).join(" · ")}
      className={clsx(
        "inline-flex h-6 w-fit items-center gap-1 whitespace-nowrap rounded-control text-12 leading-none",
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {label && <span className="sr-only">{label}: </span>}
      {shown === "breached" && <>+{duration}</>}
      {(shown === "ok" || shown === "warn" || shown === "critical") && duration}
      {shown === "paused" && (pausedReason ?? t("paused"))}
      {shown === "met" && t("met")}
      {shown === "missed" && t("missed", { duration })}
      <span className="sr-only">
        {shown === "breached" ? t("overdue") : isRunning ? t("left") : null} {details[1]}
      </span>
    </span>
  );
}
