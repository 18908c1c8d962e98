"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { StoredNote } from "@/components/form/stored-note";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { saveReport } from "@/lib/tickets/report/actions";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { minorOf } from "./money-input";
import { ReportPreview } from "./report-preview";
import { ReportSummary } from "./report-summary";
import { openReport, type ReportValues, reportValues } from "./report-values";
import { SignatureSection } from "./signature-section";
import { SaveRow, StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import { type SaveBase, useStageForm } from "./use-stage-form";

/** What was found and done, what it costs, and the customer's name under it. */
export function ReportForm({ ticket }: { ticket: TicketPageDto; options: StageOptions }) {
  const t = useTranslations("reportForm");
  const form = useStageForm({ ticket, name: "report", initial: reportValues(ticket), save, doneText: t("saved") });
  const report = openReport(ticket);
  const labels = {
    findings: t("findings"),
    workDone: t("workDone"),
    advice: t("advice"),
    labourMinutes: t("labour"),
    chargesMinor: t("charges"),
    charges: t("charges"),
  };
  const preview = <ReportPreview ticket={ticket} values={form.values} />;
  if (report?.signedAt) {
    return (
      <div>
        <StageSection title={t("title")} actions={preview}>
          <p className="text-14">{t("sealed")}</p>
        </StageSection>
        <SignatureSection ticket={ticket} report={report} />
      </div>
    );
  }
  return (
    <div>
      <StageSection title={t("title")} actions={preview}>
        <StageForm form={form} ticket={ticket} labels={labels}>
          <FormField name="findings" label={labels.findings}>
            <Textarea {...form.text("findings")} />
          </FormField>
          <FormField name="workDone" label={labels.workDone}>
            <Textarea {...form.text("workDone")} />
          </FormField>
          <FormField name="advice" label={labels.advice} isOptional>
            <Textarea {...form.text("advice")} rows={2} />
          </FormField>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="labourMinutes" label={labels.labourMinutes} hint={t("labourHint")}>
              <Input {...form.text("labourMinutes")} inputMode="numeric" className="max-w-40 tabular-nums" />
            </FormField>
            <FormField name="chargesMinor" label={labels.chargesMinor} hint={t("chargesHint")}>
              <Input {...form.text("charges")} inputMode="decimal" className="max-w-40 tabular-nums" />
              <StoredNote name="charges" />
            </FormField>
          </div>
          <SaveRow isDirty={form.isDirty}>
            <SubmitButton>{t("save")}</SubmitButton>
          </SaveRow>
        </StageForm>
      </StageSection>
      <StageSection title={t("summary.title")}>
        <p className="mb-3 text-13 text-ink-2">{t("summary.hint")}</p>
        <ReportSummary ticket={ticket} />
      </StageSection>
      {report && !form.isDirty ? (
        <SignatureSection ticket={ticket} report={report} />
      ) : (
        <StageSection title={t("signature.title")}>
          <Alert>{t("signature.saveFirst")}</Alert>
        </StageSection>
      )}
    </div>
  );
}

function save(base: SaveBase, { charges, ...values }: ReportValues) {
  return saveReport({ ...base, input: { ...values, chargesMinor: minorOf(charges) } });
}
