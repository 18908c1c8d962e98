"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { formatDate } from "@/lib/format/date";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/actions";
import { diagnosisInput } from "@/lib/tickets/diagnosis/schema";
import type { AttachmentDto, DiagnosisDto, Named } from "@/lib/tickets/records/schema";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { PhotoUploads } from "../photos/photo-uploads";
import { useName } from "../use-name";
import { useWarrantyWords } from "../use-warranty-words";
import { FaultPicker } from "./fault-picker";
import { faultLeaves } from "./fault-search";
import { SaveRow, StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Props = { ticket: TicketPageDto; options: StageOptions };
type Values = Record<
  | "symptomId"
  | "faultCodeId"
  | "cause"
  | "causeLevel"
  | "method"
  | "evidence"
  | "responsibility"
  | "warranty"
  | "remoteSolution",
  string
>;

/** Without these a diagnosis is not saved. */
const needed = ["faultCodeId", "cause", "responsibility"] as const;
const { causeLevel, method, responsibility, warranty } = diagnosisInput.shape;

/** What is wrong, how sure that is, whose fault, and what follows for the warranty. */
export function DiagnoseForm({ ticket, options }: Props) {
  const t = useTranslations("diagnosis");
  const { name } = useName();
  const warrantyWords = useWarrantyWords();
  const form = useStageForm({ ticket, name: "diagnosis", initial: valuesOf(ticket), save, doneText: t("saved") });
  const named = (thing: Named | undefined) => (thing ? name(thing) : "");
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${field}.${value}` as "method.remote") }));
  const { verdict } = ticket.warranty;
  const isOverruling = form.values.warranty !== verdict;
  const choice = (field: string) => (value: string) => value && t(`${field}.${value}` as "method.remote");
  const shown = {
    symptomId: (id: string) => named(options.symptoms.find((symptom) => symptom.id === id)),
    faultCodeId: (id: string) =>
      named(
        faultLeaves(options.faultTree)
          .find((leaf) => leaf.id === id)
          ?.path.at(-1),
      ),
    causeLevel: choice("causeLevel"),
    method: choice("method"),
    responsibility: choice("responsibility"),
    warranty: choice("warranty"),
  };
  const labels = {
    symptomId: t("symptom"),
    faultCodeId: t("fault.label"),
    cause: t("cause"),
    causeLevel: t("causeLevel.label"),
    method: t("method.label"),
    evidence: t("evidence"),
    responsibility: t("responsibility.label"),
    warranty: t("warranty.label"),
    remoteSolution: t("remoteSolution"),
  };
  return (
    <div>
      <StageSection>
        <StageForm
          form={form}
          ticket={ticket}
          labels={labels}
          shown={shown}
          errorTexts={{ "faultCodeId.invalid": t("fault.missing"), "faultCodeId.notALeaf": t("fault.missing") }}
        >
          <FormField name="symptomId" label={labels.symptomId} isOptional>
            <Select
              {...form.text("symptomId")}
              placeholder={t("noSymptom")}
              options={options.symptoms.map((symptom) => ({ value: symptom.id, label: name(symptom) }))}
            />
          </FormField>
          <FormField name="faultCodeId" label={labels.faultCodeId} isGroup>
            <FaultPicker
              tree={options.faultTree}
              value={form.values.faultCodeId}
              onValueChange={(id) => form.set({ faultCodeId: id })}
            />
          </FormField>
          <RepeatFault ticket={ticket} options={options} faultCodeId={form.values.faultCodeId} />
          <FormField name="cause" label={labels.cause}>
            <Textarea {...form.text("cause")} rows={3} />
          </FormField>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="causeLevel" label={labels.causeLevel} isGroup>
              <RadioGroup
                options={choices("causeLevel", causeLevel.options)}
                defaultValue={form.values.causeLevel}
                onValueChange={(value) => form.set({ causeLevel: value })}
              />
            </FormField>
            <FormField name="method" label={labels.method} isGroup>
              <RadioGroup
                options={choices("method", method.options)}
                defaultValue={form.values.method}
                onValueChange={(value) => form.set({ method: value })}
              />
            </FormField>
          </div>
          <FormField name="evidence" label={labels.evidence} hint={t("evidenceHint")} isOptional>
            <Textarea {...form.text("evidence")} rows={3} />
          </FormField>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="responsibility" label={labels.responsibility}>
              <Select
                {...form.text("responsibility")}
                placeholder={t("choose")}
                options={choices("responsibility", responsibility.options)}
              />
            </FormField>
            <FormField name="warranty" label={labels.warranty} hint={warrantyWords(ticket.warranty)}>
              <Select {...form.text("warranty")} options={choices("warranty", warranty.options)} />
            </FormField>
          </div>
          {isOverruling && (
            <Alert tone="warn" isLive>
              {t("overrules", { from: t(`warranty.${verdict}`) })}
            </Alert>
          )}
          <FormField name="remoteSolution" label={labels.remoteSolution} hint={t("remoteHint")} isOptional>
            <Textarea {...form.text("remoteSolution")} rows={3} />
          </FormField>
          <SaveRow
            isDirty={form.isDirty}
            lacks={needed.filter((field) => form.values[field].trim() === "").map((field) => labels[field])}
          >
            <SubmitButton>{t("save")}</SubmitButton>
          </SaveRow>
        </StageForm>
      </StageSection>
      <StageSection title={t("photos")}>
        <PhotoUploads ticket={ticket} photos={ticket.attachments.filter(isEvidence)} />
      </StageSection>
    </div>
  );
}

/** Photos that staff added on their own: those of messages and visits show there. */
function isEvidence({ kind, isFromCustomer, messageId, visitId }: AttachmentDto): boolean {
  return kind === "photo" && !isFromCustomer && !messageId && !visitId;
}

/** The device had this very fault before: worth another look at the cause. */
function RepeatFault({ ticket, options, faultCodeId }: Props & { faultCodeId: string }) {
  const t = useTranslations("diagnosis");
  const locale = useLocale();
  const code = faultLeaves(options.faultTree)
    .find((leaf) => leaf.id === faultCodeId)
    ?.path.at(-1)?.code;
  const earlier = options.history.filter((entry) => entry.number !== ticket.number && entry.fault?.code === code);
  const [last] = earlier;
  if (!code || !last) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 text-13">
      <Badge tone="warn">{t("repeat.badge")}</Badge>
      {t("repeat.text", { count: earlier.length, number: last.number, day: formatDate(last.createdAt, locale) })}
    </p>
  );
}

function save(base: SaveBase, { symptomId, ...values }: Values) {
  return saveDiagnosis({ ...base, input: { ...values, symptomId: symptomId || null } as DiagnosisDraft });
}
/** Choices not made yet are empty texts, which the server refuses by name. */
type DiagnosisDraft = Parameters<typeof saveDiagnosis>[0]["input"];

function valuesOf({ diagnoses, intake, warranty: { verdict } }: TicketPageDto): Values {
  const [last] = diagnoses;
  const open: DiagnosisDto | undefined = last?.isFrozen ? undefined : last;
  return {
    symptomId: (open ? open.symptom?.id : intake.symptom?.id) ?? "",
    faultCodeId: open?.faultCodeId ?? "",
    cause: open?.cause ?? "",
    causeLevel: open?.causeLevel ?? "suspected",
    method: open?.method ?? "remote",
    evidence: open?.evidence ?? "",
    responsibility: open?.responsibility ?? "",
    warranty: open?.warranty ?? verdict,
    remoteSolution: open?.remoteSolution ?? "",
  };
}
