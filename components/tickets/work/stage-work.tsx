"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { stageLook } from "@/components/tickets/stage-look";
import { DiagnoseForm } from "@/components/tickets/stages/diagnose-form";
import { ExecuteForm } from "@/components/tickets/stages/execute-form";
import { PlanForm } from "@/components/tickets/stages/plan-form";
import { ReportForm } from "@/components/tickets/stages/report-form";
import { ReviewForm } from "@/components/tickets/stages/review-form";
import { FreshForms } from "@/components/tickets/ticket-version";
import { useName } from "@/components/tickets/use-name";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";

type Props = {
  ticket: TicketPageDto;
  /** null for those who may not work in the stage. */
  options: StageOptions | null;
};

/** The work of the stage in which the ticket is: its form, or in whose hands it lies. */
export function StageWork({ ticket, options }: Props) {
  const t = useTranslations("ticket.work");
  const words = useTranslations("workflow.stage");
  const { name } = useName();
  const { stage, department, isEnded } = ticket;
  if (isEnded) return null;
  const { icon: Icon, ink, solid } = stageLook[stage];
  return (
    // On paper stands what was recorded, not the form for it.
    <section
      id="work"
      data-print="hide"
      tabIndex={-1}
      aria-labelledby="work-title"
      className="scroll-mt-20 outline-none"
    >
      <h2 id="work-title" className="mb-2 inline-flex items-center gap-2 text-16">
        <Icon aria-hidden className={clsx("size-5", ink)} />
        {words(stage)}
      </h2>
      <div className="relative overflow-hidden rounded-card border border-line bg-surface p-4">
        <span aria-hidden className={clsx("absolute inset-x-0 top-0 h-0.5", solid)} />
        {options ? (
          <FreshForms>{formOf(ticket, options) ?? <p className="text-13 text-ink-2">{t("consult")}</p>}</FreshForms>
        ) : (
          <p className="text-13 text-ink-2">
            {department ? t("readOnly", { team: name(department) }) : t("readOnlyUnowned")}
          </p>
        )}
      </div>
    </section>
  );
}

function formOf(ticket: TicketPageDto, options: StageOptions): ReactNode {
  switch (ticket.stage) {
    case "consult":
      return null;
    case "diagnose":
      return <DiagnoseForm ticket={ticket} options={options} />;
    case "plan":
      return <PlanForm ticket={ticket} options={options} />;
    case "execute":
      return <ExecuteForm ticket={ticket} options={options} />;
    case "report":
      return <ReportForm ticket={ticket} options={options} />;
    case "review":
      return <ReviewForm ticket={ticket} options={options} />;
  }
}
