"use client";

import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Popover } from "@/components/ui/popover";
import { formatDateTime } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import type { ClockView } from "@/lib/sla/schema";
import { SlaChip } from "../sla-chip";
import { useName } from "../use-name";

/** A clock's chip that says on demand how its due time came about: what is promised, in which hours it counts, why it stands still. */
export function ClockDetails({ clock }: { clock: ClockView }) {
  const t = useTranslations("ticket.clockDetails");
  const clocks = useTranslations("ticket.clock");
  const states = useTranslations("workflow.state");
  const locale = useLocale();
  const { name } = useName();
  const label = clocks(clock.clock);
  const reason = clock.pausedBy ? states(clock.pausedBy) : null;
  const isRunning = clock.status !== "met" && clock.status !== "missed";
  const items = [
    { term: t("due"), value: formatDateTime(clock.dueAt, locale) },
    { term: t("target"), value: formatDuration(clock.targetMinutes, locale) },
    ...(isRunning
      ? [
          {
            term: clock.status === "breached" ? t("over") : t("left"),
            value: formatDuration(clock.minutesLeft, locale),
          },
        ]
      : []),
    { term: t("hours"), value: clock.calendar ? name(clock.calendar) : t("always") },
    { term: t("started"), value: formatDateTime(clock.startedAt, locale) },
    ...(reason ? [{ term: t("paused"), value: reason }] : []),
  ];
  return (
    <Popover
      title={label}
      trigger={
        <button type="button" className="rounded-control pointer-coarse:min-h-11">
          <SlaChip {...clock} label={label} {...(reason && { pausedReason: reason })} />
        </button>
      }
    >
      <DescriptionList items={items} />
      {clock.calendar && <p className="mt-3 text-12 text-ink-2">{t("hint")}</p>}
    </Popover>
  );
}
