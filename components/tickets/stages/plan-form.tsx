"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useUnit } from "@/components/tickets/use-unit";
import { Alert } from "@/components/ui/alert";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { savePlan } from "@/lib/tickets/plan/actions";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { useCertificateWords } from "../use-certificate-words";
import type { Shown } from "../use-conflicts";
import { PlanAppointment } from "./plan-appointment";
import { PlanParts } from "./plan-parts";
import { PlanSteps } from "./plan-steps";
import { openPlan, type PlanValues, planInputOf, planValues } from "./plan-values";
import { QuoteSection } from "./quote-section";
import { SaveRow, StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Props = { ticket: TicketPageDto; options: StageOptions };

const places = ["onSite", "depot", "remote"] as const;

/** What will be done, with which parts, when and at whose cost; below it the customer's answer to the price. */
export function PlanForm({ ticket, options }: Props) {
  const certificate = useCertificateWords();
  const t = useTranslations("plan");
  const unit = useUnit();
  const form = useStageForm({ ticket, name: "plan", initial: planValues(ticket), save, doneText: t("saved") });
  const { values } = form;
  const plan = openPlan(ticket);
  const quote = plan?.quotes[0]?.state;
  const labels = planLabels(t, unit, values);
  return (
    <div>
      <StageSection>
        <StageForm
          form={form}
          ticket={ticket}
          labels={labels}
          shown={{
            ...planShown(t, unit),
            requiredCertificate: (code) => (code ? certificate(code) : t("noCertificate")),
          }}
        >
          <FormField name="place" label={labels.place} isGroup>
            <RadioGroup
              options={places.map((value) => ({ value, label: t(`place.${value}`), hint: t(`placeHint.${value}`) }))}
              defaultValue={values.place}
              onValueChange={(place) => form.set({ place })}
            />
          </FormField>
          <PlanSteps steps={values.steps} onChange={(steps) => form.set({ steps })} />
          <PlanParts
            parts={values.parts}
            onChange={(parts) => form.set({ parts })}
            modelId={ticket.intake.model?.id ?? null}
            offered={options.parts}
          />
          {values.place === "onSite" && (
            <PlanAppointment
              ticket={ticket}
              start={values.appointmentStart}
              end={values.appointmentEnd}
              onChange={form.set}
            />
          )}
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="labourMinutes" label={labels.labourMinutes}>
              <Input {...form.text("labourMinutes")} inputMode="numeric" className="max-w-32 tabular-nums" />
            </FormField>
            <FormField name="requiredCertificate" label={labels.requiredCertificate} isOptional>
              <Select
                {...form.text("requiredCertificate")}
                placeholder={t("noCertificate")}
                options={options.certificates.map((value) => ({ value, label: certificate(value) }))}
              />
            </FormField>
          </div>
          <FormField name="isChargeable" label={labels.isChargeable} hint={t("chargeHint")} isGroup>
            <Switch
              label={t("chargeable")}
              checked={values.isChargeable}
              onChange={(event) => form.set({ isChargeable: event.target.checked })}
            />
          </FormField>
          <FormField name="note" label={labels.note} isOptional>
            <Textarea {...form.text("note")} rows={2} />
          </FormField>
          {form.isDirty && (quote === "sent" || quote === "accepted") && (
            <Alert tone="warn" isLive>
              {t("withdraws")}
            </Alert>
          )}
          <SaveRow isDirty={form.isDirty}>
            <SubmitButton>{t("save")}</SubmitButton>
          </SaveRow>
        </StageForm>
      </StageSection>
      {plan?.isChargeable && <QuoteSection ticket={ticket} plan={plan} isPlanDirty={form.isDirty} />}
    </div>
  );
}

function save(base: SaveBase, values: PlanValues) {
  return savePlan({ ...base, input: planInputOf(values) });
}

type Words = ReturnType<typeof useTranslations<"plan">>;
type UnitWords = ReturnType<typeof useUnit>;

/** Certificates are codes of the company; those that everybody knows have names. */
function planShown(t: Words, unitOf: UnitWords): Shown<PlanValues> {
  const time = (value: string) => value.replace("T", " ");
  return {
    place: (value) => t(`place.${value}` as "place.onSite"),
    steps: (steps) => steps.map((step, row) => `${row + 1}. ${step}`).join("\n"),
    parts: (parts) =>
      parts
        .map(({ number, quantity, unit, supply, promisedOn }) =>
          [number, `× ${quantity} ${unitOf(unit)}`, t(`parts.supply.${supply}` as "parts.supply.reserved"), promisedOn]
            .filter(Boolean)
            .join(" "),
        )
        .join("\n"),
    appointmentStart: time,
    appointmentEnd: time,
    isChargeable: (isChargeable) => t(isChargeable ? "chargeable" : "free"),
  };
}

function planLabels(t: Words, unitOf: UnitWords, { parts }: PlanValues): Record<string, string> {
  const rows = parts.flatMap(({ number, unit }, row) => [
    [`parts.${row}.quantity`, t("parts.quantityOf", { number, unit: unitOf(unit) })],
    [`parts.${row}.promisedOn`, t("parts.promisedOf", { number })],
  ]);
  return {
    place: t("place.label"),
    steps: t("steps.label"),
    parts: t("parts.label"),
    ...Object.fromEntries(rows),
    appointmentStart: t("appointment.start"),
    appointmentEnd: t("appointment.end"),
    labourMinutes: t("labour"),
    requiredCertificate: t("certificate.label"),
    isChargeable: t("charge"),
    note: t("note"),
  };
}
