import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useUnit } from "@/components/tickets/use-unit";
import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/format/date";
import { formatMoney, formatNumber } from "@/lib/format/number";
import { reductionOf } from "@/lib/tickets/report/charges/rules";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { useName } from "../use-name";

type Report = NonNullable<TrackingDto["report"]>;

/** The service report as it is signed and printed. */
export function ReportContent({ report }: { report: Report }) {
  const t = useTranslations("track.report");
  const locale = useLocale();
  const unit = useUnit();
  const { person } = useName();
  const moment = (value: string | null) => (value ? formatDateTime(value, locale) : "");
  return (
    <div className="space-y-4">
      {report.visits.length > 0 && (
        <Part title={t("visits")}>
          <ul className="space-y-1">
            {report.visits.map((visit, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read
              <li key={index}>
                {person({ name: visit.engineer, nameEn: visit.engineerEn })}
                <span className="block text-13 text-ink-2">
                  {moment(visit.arrivedAt ?? visit.startedAt)} – {moment(visit.finishedAt)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t("findings")}>{report.findings}</Part>
      <Part title={t("workDone")}>{report.workDone}</Part>
      {report.parts.length > 0 && (
        <Part title={t("parts")}>
          <ul className="space-y-1">
            {report.parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two visits may use the same part
              <li key={index} className="flex justify-between gap-3">
                <span>
                  {part.name} <span className="font-mono text-13 text-ink-2">{part.number}</span>
                </span>
                <span className="shrink-0 text-ink-2">
                  {formatNumber(part.quantity, locale)} {unit(part.unit)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {report.checks.length > 0 && (
        <Part title={t("checks")}>
          <ul className="divide-y divide-line">
            {report.checks.map((check, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two visits may do the same test
              <li key={index} className="flex items-center justify-between gap-3 py-1.5">
                <span className="min-w-0">
                  {check.label}
                  {check.value && (
                    <span className="ml-2 text-ink-2">
                      {check.value} {check.unit}
                    </span>
                  )}
                </span>
                <Badge tone={check.isPassed ? "success" : "danger"}>{t(check.isPassed ? "passed" : "failed")}</Badge>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {report.advice && <Part title={t("advice")}>{report.advice}</Part>}
      <Charges {...report.charges} />
    </div>
  );
}

function Charges({ lines, totalMinor, currency }: Report["charges"]) {
  const t = useTranslations("track.report");
  const locale = useLocale();
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const reduction = reductionOf({ lines, totalMinor });
  const rows = [...lines, ...(reduction < 0 ? [{ label: t("reduction"), amountMinor: reduction }] : [])];
  return (
    <div className="space-y-3 border-line border-t pt-3">
      {rows.length > 0 && (
        <ul className="space-y-1">
          {rows.map(({ label, amountMinor }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read alike
            <li key={index} className="flex justify-between gap-3">
              <span className="min-w-0 break-words">{label}</span>
              <span className="shrink-0 text-ink-2">{money(amountMinor)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="flex items-baseline justify-between gap-3 font-semibold">
        {totalMinor === 0 ? (
          t("free")
        ) : (
          <>
            {t("charges")}
            <span className="text-20">{money(totalMinor)}</span>
          </>
        )}
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-13 text-ink-2">{title}</h3>
      <div className="whitespace-pre-line break-words">{children}</div>
    </div>
  );
}
