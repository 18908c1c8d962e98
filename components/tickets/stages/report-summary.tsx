"use client";

import { useLocale, useTranslations } from "next-intl";
import { useUnit } from "@/components/tickets/use-unit";
import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { useName } from "../use-name";
import { reportedVisits } from "./report-values";

/** Visits, tests and parts as the report will print them. */
export function ReportSummary({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("reportForm.summary");
  const locale = useLocale();
  const unit = useUnit();
  const { name, person } = useName();
  const visits = reportedVisits(ticket);
  const checks = visits.flatMap((visit) =>
    visit.checks.map((check) => ({ ...check, key: `${visit.id} ${check.itemId}` })),
  );
  const parts = visits.flatMap((visit) => visit.parts.filter(({ disposition }) => disposition === "used"));
  if (visits.length === 0) return <p className="text-13">{t("remote")}</p>;
  return (
    <div className="space-y-4 text-13">
      <section>
        <h3 className="mb-1 text-13 text-ink-2">{t("visits")}</h3>
        <ul className="space-y-1">
          {visits.map((visit) => (
            <li key={visit.id}>
              {t("visit", {
                person: person(visit.engineer),
                from: formatDateTime(visit.arrivedAt ?? visit.startedAt ?? visit.dispatchedAt, locale),
                until: visit.finishedAt ? formatDateTime(visit.finishedAt, locale) : "",
              })}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1 text-13 text-ink-2">{t("checks")}</h3>
        {checks.length === 0 && <p>{t("noChecks")}</p>}
        <ul className="divide-y divide-line">
          {checks.map((check) => (
            <li key={check.key} className="flex items-center justify-between gap-3 py-1.5">
              <span className="min-w-0">
                {name({ nameZh: check.labelZh, nameEn: check.labelEn })}
                {check.value && (
                  <span className="ml-2 text-ink-2 tabular-nums">
                    {check.value} {check.unit}
                  </span>
                )}
              </span>
              <Badge tone={check.isPassed ? "success" : "danger"}>{check.isPassed ? t("passed") : t("failed")}</Badge>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1 text-13 text-ink-2">{t("parts")}</h3>
        {parts.length === 0 && <p>{t("noParts")}</p>}
        <ul className="divide-y divide-line">
          {parts.map((part) => (
            <li key={part.id} className="flex items-center justify-between gap-3 py-1.5">
              <span className="min-w-0">
                {name(part)} <span className="font-mono text-12 text-ink-2">{part.number}</span>
              </span>
              <span className="shrink-0 tabular-nums">
                {formatNumber(part.quantity, locale)} {unit(part.unit)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
