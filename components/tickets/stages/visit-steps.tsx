"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatCompactDateTime } from "@/lib/format/date";
import type { VisitDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { arriveOnSite, startWork } from "@/lib/tickets/visits/actions";
import { type VisitStep, visitSteps } from "@/lib/tickets/visits/schema";
import { CallOffForm, ContactForm, FinishForm, StepForm } from "./visit-step-forms";

type Props = {
  ticket: TicketPageDto;
  visit: VisitDto;
  /** The record has unsaved changes: once the visit is finished they could not be saved any more. */
  isRecordDirty: boolean;
};

/** Contacted → arrived → started → finished: what is next is one big button, what is done shows its time. */
export function VisitSteps({ ticket, visit, isRecordDirty }: Props) {
  const t = useTranslations("visit.step");
  const locale = useLocale();
  const steps =
    visit.kind === "bench" ? visitSteps.filter((step) => step === "started" || step === "finished") : visitSteps;
  const doneAt: Record<VisitStep, string | null> = {
    contacted: visit.contactedAt,
    arrived: visit.arrivedAt,
    started: visit.startedAt,
    finished: visit.finishedAt,
  };
  const next = steps.find((step) => !doneAt[step]);
  const forms: Record<VisitStep, React.ReactNode> = {
    contacted: <ContactForm ticket={ticket} visit={visit} />,
    arrived: (
      <StepForm ticket={ticket} visit={visit} step="arrived" run={(base) => arriveOnSite({ ...base, input: {} })} />
    ),
    started: (
      <StepForm ticket={ticket} visit={visit} step="started" run={(base) => startWork({ ...base, input: {} })} />
    ),
    finished: <FinishForm ticket={ticket} visit={visit} isRecordDirty={isRecordDirty} />,
  };
  return (
    <>
      <ol className="space-y-1">
        {steps.map((step, index) => {
          const at = doneAt[step];
          const isNext = step === next;
          return (
            <li
              key={step}
              aria-current={isNext ? "step" : undefined}
              className={clsx(
                "rounded-card",
                isNext && "border border-brand bg-brand-soft/50 p-3",
                !isNext && "px-3 py-1.5",
              )}
            >
              <p className="flex items-center gap-2.5">
                <span
                  aria-hidden
                  className={clsx(
                    "inline-flex size-6 shrink-0 items-center justify-center rounded-full font-semibold text-12",
                    at ? "bg-success-soft text-success" : isNext ? "bg-brand text-on-brand" : "bg-sunken text-ink-2",
                  )}
                >
                  {at ? <Check className="size-3.5" /> : index + 1}
                </span>
                <span
                  className={clsx("min-w-0 flex-1 text-14", isNext && "font-semibold", !at && !isNext && "text-ink-2")}
                >
                  {t(`name.${step}`)}
                </span>
                {at && (
                  <time dateTime={at} lang={locale} className="text-13 text-ink-2 tabular-nums">
                    {formatCompactDateTime(at)}
                  </time>
                )}
              </p>
              {isNext && <div className="mt-3">{forms[step]}</div>}
            </li>
          );
        })}
      </ol>
      {!visit.startedAt && <CallOffForm ticket={ticket} visit={visit} />}
    </>
  );
}
