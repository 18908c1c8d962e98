"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { StoredNote } from "@/components/form/stored-note";
import { SubmitButton } from "@/components/form/submit-button";
import { useUnit } from "@/components/tickets/use-unit";
import { Textarea } from "@/components/ui/textarea";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { useName } from "../use-name";
import { SaveRow, StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import type { StageFormState } from "./use-stage-form";
import { VisitChecks } from "./visit-checks";
import { VisitParts } from "./visit-parts";
import { checkField, type VisitValues } from "./visit-values";

type Props = { ticket: TicketPageDto; form: StageFormState<VisitValues>; options: StageOptions };

/** What was checked, measured and used. Each keystroke is kept on the phone; saving sends the whole record. */
export function VisitRecord({ ticket, form, options }: Props) {
  const t = useTranslations("visit.record");
  const unitOf = useUnit();
  const results = useTranslations("ticket.record");
  const dispositions = useTranslations("ticket.record.disposition");
  const { name } = useName();
  const { checks, parts } = form.values;
  const labels: Record<string, string> = {};
  for (const [row, entry] of options.checklist.entries()) {
    labels[checkField(checks, row)] = name({ nameZh: entry.labelZh, nameEn: entry.labelEn });
  }
  for (const [row, { number, unit }] of parts.entries()) {
    labels[`parts.${row}.quantity`] = t("parts.quantityOf", { number, unit: unitOf(unit) });
    labels[`parts.${row}.oldPartReason`] = t("parts.reasonOf", { number });
  }
  labels.checks = t("checks.label");
  labels.parts = t("parts.label");
  labels.note = t("note");
  return (
    <StageSection title={t("title")}>
      <StageForm
        form={form}
        ticket={ticket}
        labels={labels}
        errorTexts={{ duplicatePart: t("parts.duplicate"), wholeNumber: t("parts.whole") }}
        shown={{
          checks: (rows) =>
            options.checklist
              .flatMap(({ id, labelZh, labelEn, unit }) => {
                const row = rows.find(({ itemId, result }) => itemId === id && result !== "");
                const label = name({ nameZh: labelZh, nameEn: labelEn });
                return row
                  ? [
                      `${label}: ${[row.value, row.value && unit, results(row.result as "passed")].filter(Boolean).join(" ")}`,
                    ]
                  : [];
              })
              .join("\n"),
          parts: (rows) =>
            rows
              .map(
                ({ number, quantity, unit, disposition }) =>
                  `${number} × ${quantity} ${unitOf(unit)} ${dispositions(disposition as "used")}`,
              )
              .join("\n"),
        }}
        className="space-y-6"
      >
        <div>
          <VisitChecks entries={options.checklist} checks={checks} onChange={(next) => form.set({ checks: next })} />
          <StoredNote name="checks" />
        </div>
        <VisitParts
          ticket={ticket}
          parts={parts}
          offered={options.parts}
          onChange={(next) => form.set({ parts: next })}
        />
        <FormField name="note" label={labels.note} isOptional>
          <Textarea {...form.text("note")} rows={3} />
        </FormField>
        <SaveRow isDirty={form.isDirty}>
          <SubmitButton className="max-sm:w-full">{t("save")}</SubmitButton>
        </SaveRow>
      </StageForm>
    </StageSection>
  );
}
