import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/tickets/moment";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDuration } from "@/lib/format/duration";
import { formatMoney } from "@/lib/format/number";
import type { ReportDto } from "@/lib/tickets/records/schema";
import { Prose } from "./diagnosis-record";
import { RecordCard } from "./record-card";

export function ReportRecord({ report, asOf }: { report: ReportDto; asOf: string }) {
  const t = useTranslations("ticket.record");
  const locale = useLocale();
  const { person } = useName();
  const { deliveredAt, voidedAt, pdfId, advice } = report;
  const items = [
    { term: t("findings"), value: <Prose text={report.findings} /> },
    { term: t("workDone"), value: <Prose text={report.workDone} /> },
    ...(advice ? [{ term: t("advice"), value: <Prose text={advice} /> }] : []),
    { term: t("labour"), value: formatDuration(report.labourMinutes, locale) },
    {
      term: t("charges"),
      value: report.chargesMinor === 0 ? t("free") : formatMoney(report.chargesMinor, report.currency, locale),
    },
    { term: t("signature"), value: <Signature report={report} /> },
  ];
  return (
    <RecordCard
      stage="report"
      title={`${t("report")} · ${t("round", { round: report.round })}`}
      isVoid={voidedAt !== null}
      badges={
        voidedAt ? (
          <Badge>{t("voided")}</Badge>
        ) : (
          deliveredAt && (
            <Badge tone="success">
              <Moment at={deliveredAt} asOf={asOf} />
            </Badge>
          )
        )
      }
      byline={
        <>
          {person(report.person)} · <Moment at={report.updatedAt} asOf={asOf} />
        </>
      }
    >
      <DescriptionList items={items} />
      {pdfId && (
        <a
          href={`/api/files/${pdfId}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-8 items-center gap-1.5 text-brand underline decoration-brand/40 underline-offset-3 hover:decoration-current"
        >
          <FileText aria-hidden className="size-4" />
          {t("openPdf")}
        </a>
      )}
    </RecordCard>
  );
}

function Signature({ report }: { report: ReportDto }) {
  const t = useTranslations("ticket.record");
  const { signatureKind, signerName, signaturePath, waiverReason } = report;
  if (!signatureKind) return t("unsigned");
  if (signatureKind === "waived") return t("waived", { reason: waiverReason });
  return (
    <>
      {t("signed", { kind: signatureKind, signer: signerName })}
      {signaturePath && (
        <svg
          viewBox="0 0 600 200"
          role="img"
          aria-label={t("signatureOf", { signer: signerName })}
          className="mt-1 block h-16 w-48 rounded-control border border-line bg-surface"
        >
          <path d={signaturePath} fill="none" stroke="currentColor" strokeWidth={3} strokeLinecap="round" />
        </svg>
      )}
    </>
  );
}
