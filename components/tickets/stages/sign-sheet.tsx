"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { FullSheet } from "@/components/form/full-sheet";
import { SignaturePad } from "@/components/form/signature-pad";
import { SubmitButton } from "@/components/form/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ReportDto } from "@/lib/tickets/records/schema";
import { signOnDevice } from "@/lib/tickets/report/actions";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { ReportSheet } from "./report-preview";
import { reportValues } from "./report-values";
import { StageForm } from "./stage-form";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Values = { kind: string; signerName: string; path: string; isConfirmed: boolean };
type Props = { ticket: TicketPageDto; report: ReportDto; isOpen: boolean; onClose: () => void };

/** Handed to the customer: the report to read, their name, and the place to sign; typing the name counts as well. */
export function SignSheet({ ticket, report, isOpen, onClose }: Props) {
  const t = useTranslations("reportForm.sign");
  const form = useStageForm({
    ticket,
    name: `report:${report.id}:sign`,
    initial: { kind: "drawn", signerName: ticket.intake.contactName, path: "", isConfirmed: false } as Values,
    save,
    doneText: t("done"),
    onDone: onClose,
    isDrafted: false,
  });
  const { kind, path, isConfirmed } = form.values;
  const isDrawn = kind === "drawn";
  const labels = { signerName: t("name"), path: t("pad"), isConfirmed: t("confirm") };
  const isConflict = form.answer.code === "versionConflict";
  return (
    // The conflict's own dialog would lie under this one.
    <FullSheet
      title={t("title")}
      closeText={t("close")}
      isOpen={isOpen && !isConflict}
      onClose={() => !isConflict && onClose()}
    >
      <Disclosure summary={t("read")}>
        <ReportSheet ticket={ticket} values={reportValues(ticket)} />
      </Disclosure>
      <StageForm
        form={form}
        ticket={ticket}
        labels={labels}
        errorTexts={{
          "path.required": t("padMissing"),
          "path.badPath": t("padMissing"),
          mustAccept: t("confirmMissing"),
        }}
      >
        <p>{t("statement")}</p>
        <FormField name="signerName" label={labels.signerName}>
          <Input {...form.text("signerName")} autoComplete="off" />
        </FormField>
        <SegmentedControl
          label={t("way")}
          name="kind"
          value={kind}
          options={[
            { value: "drawn", label: t("draw") },
            { value: "typed", label: t("type") },
          ]}
          onValueChange={(next) => form.set({ kind: next })}
        />
        <FormField name="path" label={labels.path} isGroup className={isDrawn ? "min-w-0" : "hidden"}>
          <SignaturePad
            texts={{ label: t("pad"), hint: t("padHint"), clear: t("clear"), undo: t("undo") }}
            onChange={(next) => form.set({ path: next })}
          />
        </FormField>
        {!isDrawn && (
          <FormField name="isConfirmed" label={t("typedLabel")} isGroup>
            <Checkbox
              label={labels.isConfirmed}
              checked={isConfirmed}
              onChange={(event) => form.set({ isConfirmed: event.target.checked })}
            />
          </FormField>
        )}
        <SubmitButton width="full" disabled={isDrawn ? path === "" : !isConfirmed}>
          {t("submit")}
        </SubmitButton>
      </StageForm>
    </FullSheet>
  );
}

function save(base: SaveBase, { kind, signerName, path }: Values) {
  const input = kind === "drawn" ? { kind, signerName, path } : { kind: "typed" as const, signerName };
  return signOnDevice({ ...base, input: input as Parameters<typeof signOnDevice>[0]["input"] });
}
