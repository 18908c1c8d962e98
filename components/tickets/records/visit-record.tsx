import { CircleCheck, CircleX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FileThumbs } from "@/components/tickets/files/file-thumbs";
import { useName } from "@/components/tickets/use-name";
import { useUnit } from "@/components/tickets/use-unit";
import { Badge } from "@/components/ui/badge";
import { formatCompactDateTime } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { VisitDto } from "@/lib/tickets/records/schema";
import { Prose } from "./diagnosis-record";
import { RecordCard } from "./record-card";

const moments = ["dispatched", "contacted", "eta", "arrived", "started", "finished", "calledOff"] as const;

export function VisitRecord({ visit }: { visit: VisitDto }) {
  const t = useTranslations("ticket.record");
  const { person } = useName();
  const { kind, outcome, calledOffAt, calledOffReason, note, checks, parts, photos } = visit;
  return (
    <RecordCard
      stage="execute"
      title={`${t("visit", { kind })} · ${person(visit.engineer)}`}
      isVoid={calledOffAt !== null}
      badges={
        calledOffAt ? (
          <Badge>{t("calledOff")}</Badge>
        ) : (
          outcome && <Badge tone={outcome === "completed" ? "success" : "warn"}>{t(`outcome.${outcome}`)}</Badge>
        )
      }
    >
      <Steps visit={visit} />
      {calledOffReason && <p>{calledOffReason}</p>}
      {note && (
        <p>
          <Prose text={note} />
        </p>
      )}
      {checks.length > 0 && <Checks checks={checks} />}
      {parts.length > 0 && <Parts parts={parts} />}
      {photos.length > 0 && <FileThumbs files={photos} />}
    </RecordCard>
  );
}

function Steps({ visit }: { visit: VisitDto }) {
  const t = useTranslations("ticket.record");
  const times = {
    dispatched: visit.dispatchedAt,
    contacted: visit.contactedAt,
    eta: visit.arrivedAt ? null : visit.eta,
    arrived: visit.arrivedAt,
    started: visit.startedAt,
    finished: visit.finishedAt,
    calledOff: visit.calledOffAt,
  };
  return (
    <ol className="flex flex-wrap gap-x-5 gap-y-1">
      {moments.map((moment) => {
        const at = times[moment];
        return (
          at && (
            <li key={moment}>
              <span className="text-ink-2">{t(moment)}</span>{" "}
              <time dateTime={at} className="tabular-nums">
                {formatCompactDateTime(at)}
              </time>
            </li>
          )
        );
      })}
    </ol>
  );
}

function Checks({ checks }: Pick<VisitDto, "checks">) {
  const t = useTranslations("ticket.record");
  const isEnglish = useLocale() === "en";
  return (
    <ul aria-label={t("checks")} className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {checks.map((check) => (
        <li key={check.itemId} className="flex items-start gap-1.5">
          {check.isPassed ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          ) : (
            <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
          )}
          <span className="min-w-0">
            {isEnglish ? check.labelEn : check.labelZh}
            {check.value && (
              <span className="ml-1.5 text-ink-2 tabular-nums">
                {check.value} {check.unit}
              </span>
            )}
            <span className="sr-only">{t(check.isPassed ? "passed" : "failed")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Parts({ parts }: Pick<VisitDto, "parts">) {
  const t = useTranslations("ticket.record");
  const unit = useUnit();
  const locale = useLocale();
  const { name } = useName();
  return (
    <ul aria-label={t("parts")} className="divide-y divide-line border-line border-y">
      {parts.map((part) => (
        <li key={part.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
          <span className="font-mono text-12 text-ink-2">{part.number}</span>
          <span className="min-w-0 flex-1">{name(part)}</span>
          <span className="tabular-nums">
            {formatNumber(part.quantity, locale)} {unit(part.unit)}
          </span>
          <span className="text-12 text-ink-2">
            {t(`disposition.${part.disposition}`)}
            {part.oldPart !== "notOwed" && ` · ${t(`oldPart.${part.oldPart}`)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
