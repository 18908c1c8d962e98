"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import type { VisitDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { callOffVisit, contactCustomer, finishVisit } from "@/lib/tickets/visits/actions";
import type { FinishInput } from "@/lib/tickets/visits/schema";
import { inputOf, instantOf } from "./plan-values";
import { StageForm } from "./stage-form";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Props = { ticket: TicketPageDto; visit: VisitDto };
type VisitBase = SaveBase & { visitId: string };
type Run = (base: VisitBase) => ReturnType<typeof contactCustomer>;

const outcomes = ["completed", "incomplete"] as const;

/** A step that is only ticked off. */
export function StepForm({ ticket, visit, step, run }: Props & { step: "arrived" | "started"; run: Run }) {
  const t = useTranslations("visit.step");
  const form = useStageForm({
    ticket,
    name: `visit:${visit.id}:${step}`,
    initial: {},
    save: (base) => run({ ...base, visitId: visit.id }),
    doneText: t(`done.${step}`),
  });
  return (
    <StageForm form={form} ticket={ticket} labels={{}} errorTexts={{ "startedAt.missing": t("startFirst") }}>
      <SubmitButton width="full">{t(`button.${step}`)}</SubmitButton>
    </StageForm>
  );
}

/** The customer is reached: when the engineer will be there is agreed on the same call. */
export function ContactForm({ ticket, visit }: Props) {
  const t = useTranslations("visit.step");
  const form = useStageForm({
    ticket,
    name: `visit:${visit.id}:contacted`,
    initial: { eta: inputOf(visit.eta) },
    save: (base, { eta }) => contactCustomer({ ...base, visitId: visit.id, input: { eta: instantOf(eta) } }),
    doneText: t("done.contacted"),
  });
  return (
    <StageForm form={form} ticket={ticket} labels={{ eta: t("eta") }} className="space-y-3">
      <FormField name="eta" label={t("eta")} isOptional>
        <DateTimeInput {...form.text("eta")} />
      </FormField>
      <SubmitButton width="full">{t("button.contacted")}</SubmitButton>
    </StageForm>
  );
}

/** The end of the visit: the work is complete, or another visit is needed. */
export function FinishForm({ ticket, visit, isRecordDirty }: Props & { isRecordDirty: boolean }) {
  const t = useTranslations("visit.step");
  const form = useStageForm({
    ticket,
    name: `visit:${visit.id}:finished`,
    initial: { outcome: "completed", note: "" },
    save: (base, { outcome, note }) =>
      finishVisit({ ...base, visitId: visit.id, input: { outcome: outcome as FinishInput["outcome"], note } }),
    doneText: t("done.finished"),
  });
  const isIncomplete = form.values.outcome === "incomplete";
  const labels = { outcome: t("outcome.label"), note: isIncomplete ? t("why") : t("note") };
  return (
    <StageForm form={form} ticket={ticket} labels={labels} className="space-y-3">
      {isRecordDirty ? (
        <Alert tone="warn">{t("recordUnsaved")}</Alert>
      ) : (
        <p className="text-13 text-ink-2">{t("recordFirst")}</p>
      )}
      <FormField name="outcome" label={labels.outcome} isGroup>
        <RadioGroup
          options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          defaultValue={form.values.outcome}
          onValueChange={(outcome) => form.set({ outcome })}
        />
      </FormField>
      <FormField name="note" label={labels.note} isOptional>
        <Textarea {...form.text("note")} rows={2} />
      </FormField>
      <SubmitButton width="full" disabled={isRecordDirty}>
        {t("button.finished")}
      </SubmitButton>
    </StageForm>
  );
}

/** Nobody goes after all; possible until work begins. */
export function CallOffForm({ ticket, visit }: Props) {
  const t = useTranslations("visit.callOff");
  const form = useStageForm({
    ticket,
    name: `visit:${visit.id}:callOff`,
    initial: { reason: "" },
    save: (base, { reason }) => callOffVisit({ ...base, visitId: visit.id, input: { reason } }),
    doneText: t("done"),
  });
  return (
    <Disclosure summary={t("title")} className="mt-4" isOpen={form.isDirty || undefined}>
      <StageForm form={form} ticket={ticket} labels={{ reason: t("reason") }} className="space-y-3">
        <FormField name="reason" label={t("reason")}>
          <Textarea {...form.text("reason")} rows={2} />
        </FormField>
        <SubmitButton variant="dangerQuiet">{t("submit")}</SubmitButton>
      </StageForm>
    </Disclosure>
  );
}
