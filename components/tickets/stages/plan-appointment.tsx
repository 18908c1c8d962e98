"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Button } from "@/components/ui/button";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { formatDay, fromInputDateTime, toInputDateTime } from "@/lib/format/date";
import type { TicketPageDto } from "@/lib/tickets/schema";
import type { PlanValues } from "./plan-values";

type Props = {
  ticket: TicketPageDto;
  start: string;
  end: string;
  onChange: (patch: Partial<PlanValues>) => void;
};

const usualMs = 2 * 60 * 60_000;
const halves = { morning: ["09:00", "12:00"], afternoon: ["14:00", "18:00"] } as const;

/** When the engineer comes: the customer's wishes are one press away. */
export function PlanAppointment({ ticket, start, end, onChange }: Props) {
  const t = useTranslations("plan.appointment");
  const half = useTranslations("ticket.intake.half");
  const locale = useLocale();
  const slots = ticket.intake.preferredTime?.slots ?? [];
  const changeStart = (value: string) => {
    const begins = fromInputDateTime(value).getTime();
    const isUnfinished = !value || Number.isNaN(begins);
    onChange({
      appointmentStart: value,
      ...(!isUnfinished && (!end || end <= value) && { appointmentEnd: toInputDateTime(begins + usualMs).dateTime }),
    });
  };
  return (
    <FormField name="appointment" label={t("label")} isGroup>
      {ticket.intake.preferredTime && (
        <div className="mb-3 rounded-control bg-sunken px-3 py-2 text-13">
          <p className="text-ink-2">{t("preferred")}</p>
          {slots.length === 0 && <p>{t("asSoon")}</p>}
          <ul>
            {slots.map((slot) => {
              const [from, until] = halves[slot.half];
              const wish = `${formatDay(slot.day, locale)} ${half(slot.half)}`;
              return (
                <li key={`${slot.day} ${slot.half}`} className="flex min-h-9 items-center gap-3">
                  {wish}
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={t("useThis", { wish })}
                    onClick={() =>
                      onChange({ appointmentStart: `${slot.day}T${from}`, appointmentEnd: `${slot.day}T${until}` })
                    }
                  >
                    {t("use")}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <FormField name="appointmentStart" label={t("start")}>
          <DateTimeInput value={start} onChange={(event) => changeStart(event.target.value)} />
        </FormField>
        <FormField name="appointmentEnd" label={t("end")}>
          <DateTimeInput
            value={end}
            min={start}
            onChange={(event) => onChange({ appointmentEnd: event.target.value })}
          />
        </FormField>
      </div>
    </FormField>
  );
}
