import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { buttonClass } from "@/components/ui/button";
import { formatDateTime } from "@/lib/format/date";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { ReportContent } from "./report-content";
import { Section } from "./section";

type Props = { report: NonNullable<TrackingDto["report"]> };

/** A report that is no longer to be signed: what it says, who signed, and the document. */
export function ReportSection({ report }: Props) {
  const t = useTranslations("track.report");
  const locale = useLocale();
  const { signerName, signedAt, pdfPath } = report;
  return (
    <Section title={t("title")} id="report">
      <ReportContent report={report} />
      {signedAt && (
        <Alert tone={signerName ? "success" : "info"}>
          {signerName ? t("signed", { name: signerName, time: formatDateTime(signedAt, locale) }) : t("waived")}
        </Alert>
      )}
      {pdfPath && (
        <a href={pdfPath} className={buttonClass({ variant: "secondary", width: "full" })} data-print="hide">
          <Download aria-hidden />
          {t("download")}
        </a>
      )}
    </Section>
  );
}
