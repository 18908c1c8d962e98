"use client";

import { PenLine } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { signatureBox } from "@/components/form/signature-path";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Textarea } from "@/components/ui/textarea";
import { formatDateTime } from "@/lib/format/date";
import type { ReportDto } from "@/lib/tickets/records/schema";
import { askSignature, waiveSignature } from "@/lib/tickets/report/actions";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { SignSheet } from "./sign-sheet";
import { StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import { useStageForm } from "./use-stage-form";

type Props = { ticket: TicketPageDto; report: ReportDto };

/** Three ways to the customer's signature: on the tracking page, on this device, or the reason why there is none. */
export function SignatureSection({ ticket, report }: Props) {
  const t = useTranslations("reportForm.signature");
  const [isSigning, setIsSigning] = useState(false);
  if (report.signedAt) return <Signed report={report} />;
  return (
    <StageSection title={t("title")}>
      <div className="space-y-4">
        <p className="text-13 text-ink-2">{t("hint")}</p>
        <div className="flex flex-wrap items-start gap-3">
          <Button variant="primary" onClick={() => setIsSigning(true)}>
            <PenLine aria-hidden />
            {t("here")}
          </Button>
          <AskForm ticket={ticket} report={report} />
        </div>
        <WaiveForm ticket={ticket} report={report} />
      </div>
      <SignSheet ticket={ticket} report={report} isOpen={isSigning} onClose={() => setIsSigning(false)} />
    </StageSection>
  );
}

function Signed({ report }: { report: ReportDto }) {
  const t = useTranslations("reportForm.signature");
  const locale = useLocale();
  const time = report.signedAt ? formatDateTime(report.signedAt, locale) : "";
  return (
    <StageSection title={t("title")}>
      {report.signatureKind === "waived" ? (
        <Alert tone="warn" title={t("waived", { time })}>
          {report.waiverReason}
        </Alert>
      ) : (
        <Alert tone="success" title={t("signed", { name: report.signerName, time })}>
          {report.signaturePath ? (
            <svg
              viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
              role="img"
              aria-label={t("of", { name: report.signerName })}
              className="mt-2 h-20 w-60 max-w-full"
            >
              <path d={report.signaturePath} fill="none" stroke="currentColor" strokeWidth={4} strokeLinecap="round" />
            </svg>
          ) : (
            t("typedNote")
          )}
        </Alert>
      )}
      <p className="mt-3 text-13 text-ink-2">{t("next")}</p>
    </StageSection>
  );
}

function AskForm({ ticket, report }: Props) {
  const t = useTranslations("reportForm.signature");
  const locale = useLocale();
  const form = useStageForm({
    ticket,
    name: `report:${report.id}:ask`,
    initial: {},
    save: (base) => askSignature({ ...base, input: {} }),
    doneText: t("asked"),
  });
  return (
    <StageForm form={form} ticket={ticket} labels={{}} className="space-y-1">
      <SubmitButton variant="secondary">{report.signatureAskedAt ? t("askAgain") : t("ask")}</SubmitButton>
      {report.signatureAskedAt && (
        <p className="text-13 text-ink-2">{t("askedAt", { time: formatDateTime(report.signatureAskedAt, locale) })}</p>
      )}
    </StageForm>
  );
}

function WaiveForm({ ticket, report }: Props) {
  const t = useTranslations("reportForm.signature");
  const form = useStageForm({
    ticket,
    name: `report:${report.id}:waive`,
    initial: { reason: "" },
    save: (base, input) => waiveSignature({ ...base, input }),
    doneText: t("waiverDone"),
  });
  return (
    <Disclosure summary={t("waive")} isOpen={form.isDirty || undefined}>
      <StageForm form={form} ticket={ticket} labels={{ reason: t("reason") }} className="space-y-3">
        <FormField name="reason" label={t("reason")} hint={t("reasonHint")}>
          <Textarea {...form.text("reason")} rows={2} />
        </FormField>
        <SubmitButton variant="secondary">{t("waiveSubmit")}</SubmitButton>
      </StageForm>
    </Disclosure>
  );
}
