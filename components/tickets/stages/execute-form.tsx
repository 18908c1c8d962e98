"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { VisitDto } from "@/lib/tickets/records/schema";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { saveVisitRecord } from "@/lib/tickets/visits/record/actions";
import { DispatchForm } from "./dispatch-form";
import { StageSection } from "./stage-section";
import { useStageForm } from "./use-stage-form";
import { VisitCall } from "./visit-call";
import { VisitPhotos } from "./visit-photos";
import { VisitRecord } from "./visit-record";
import { VisitSteps } from "./visit-steps";
import { visitInputOf, visitValues } from "./visit-values";
import { WorkBrief } from "./work-brief";

type Props = { ticket: TicketPageDto; options: StageOptions };

/** One visit or bench job at a time: send somebody, then record on the phone what happens. Earlier ones stand among the records. */
export function ExecuteForm({ ticket, options }: Props) {
  const current = ticket.visits.find((visit) => !visit.finishedAt && !visit.calledOffAt);
  return (
    <>
      <WorkBrief ticket={ticket} />
      {current ? (
        <CurrentVisit key={current.id} ticket={ticket} visit={current} options={options} />
      ) : (
        <NextVisit ticket={ticket} options={options} />
      )}
    </>
  );
}

function NextVisit({ ticket, options }: Props) {
  const t = useTranslations("visit.dispatch");
  const [plan] = ticket.plans;
  const [last] = ticket.visits.filter((visit) => visit.planId === plan?.id && !visit.calledOffAt);
  const form = <DispatchForm ticket={ticket} engineers={options.engineers} />;
  return (
    <div>
      {last?.outcome === "completed" ? (
        <>
          <p className="mb-3 text-14">{t("isComplete")}</p>
          <Disclosure summary={t("another")}>{form}</Disclosure>
        </>
      ) : (
        <StageSection title={last ? t("another") : t("title")}>{form}</StageSection>
      )}
    </div>
  );
}

function CurrentVisit({ ticket, visit, options }: Props & { visit: VisitDto }) {
  const t = useTranslations("visit");
  const record = useStageForm({
    ticket,
    name: `visit:${visit.id}`,
    initial: visitValues(ticket, visit, options),
    save: (base, values) => saveVisitRecord({ ...base, visitId: visit.id, input: visitInputOf(values) }),
    doneText: t("record.saved"),
  });
  return (
    <div>
      <StageSection title={t(`kind.${visit.kind}`)}>
        <VisitCall ticket={ticket} visit={visit} />
        <VisitSteps ticket={ticket} visit={visit} isRecordDirty={record.isDirty} />
      </StageSection>
      <VisitRecord ticket={ticket} form={record} options={options} />
      <VisitPhotos ticket={ticket} visit={visit} />
    </div>
  );
}
