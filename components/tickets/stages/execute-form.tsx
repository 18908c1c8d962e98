"use client";

import { useTranslations } from "next-intl";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { DispatchForm } from "./dispatch-form";
import { StageSection } from "./stage-section";
import { VisitCall } from "./visit-call";
import { VisitPhotos } from "./visit-photos";
import { VisitRecord } from "./visit-record";
import { VisitSteps } from "./visit-steps";

type Props = { ticket: TicketPageDto; options: StageOptions };

/** One visit or bench job at a time: send somebody, then record on the phone what happens. Earlier ones stand among the records. */
export function ExecuteForm({ ticket, options }: Props) {
  const t = useTranslations("visit");
  const current = ticket.visits.find((visit) => !visit.finishedAt && !visit.calledOffAt);
  const [plan] = ticket.plans;
  if (!current) {
    const count = ticket.visits.filter((visit) => visit.planId === plan?.id && !visit.calledOffAt).length;
    return (
      <StageSection title={count > 0 ? t("dispatch.another") : t("dispatch.title")}>
        {count > 0 && <p className="mb-4 text-13 text-ink-2">{t("dispatch.anotherHint")}</p>}
        <DispatchForm ticket={ticket} engineers={options.engineers} />
      </StageSection>
    );
  }
  return (
    <div key={current.id}>
      <StageSection title={t(`kind.${current.kind}`)}>
        <VisitCall ticket={ticket} visit={current} />
        <VisitSteps ticket={ticket} visit={current} />
      </StageSection>
      <VisitRecord ticket={ticket} visit={current} options={options} />
      <VisitPhotos ticket={ticket} visit={current} />
    </div>
  );
}
