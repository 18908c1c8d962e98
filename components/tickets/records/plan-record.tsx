import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/tickets/moment";
import { useCertificateWords } from "@/components/tickets/use-certificate-words";
import { useName } from "@/components/tickets/use-name";
import { useUnit } from "@/components/tickets/use-unit";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDate, formatDateTime, formatTime } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import { formatMoney, formatNumber } from "@/lib/format/number";
import { lineTotal } from "@/lib/tickets/plan/rules";
import type { PlanDto, QuoteDto } from "@/lib/tickets/records/schema";
import { Prose } from "./diagnosis-record";
import { RecordCard } from "./record-card";

export function PlanRecord({ plan, asOf }: { plan: PlanDto; asOf: string }) {
  const t = useTranslations("ticket.record");
  const locale = useLocale();
  const unit = useUnit();
  const { name, person } = useName();
  const certificate = useCertificateWords();
  const { appointmentStart, appointmentEnd, requiredCertificate, note } = plan;
  const appointment =
    appointmentStart && appointmentEnd
      ? `${formatDateTime(appointmentStart, locale)}–${formatTime(appointmentEnd, locale)}`
      : null;
  const items = [
    { term: t("place"), value: t(`placeOf.${plan.place}`) },
    ...(appointment ? [{ term: t("appointment"), value: appointment }] : []),
    { term: t("labour"), value: formatDuration(plan.labourMinutes, locale) },
    ...(requiredCertificate ? [{ term: t("certificate"), value: certificate(requiredCertificate) }] : []),
    ...(note ? [{ term: t("note"), value: <Prose text={note} /> }] : []),
  ];
  return (
    <RecordCard
      stage="plan"
      title={`${t("plan")} · ${t("round", { round: plan.round })}`}
      badges={<Badge tone="outline">{t(plan.isChargeable ? "chargeable" : "free")}</Badge>}
      byline={
        <>
          {person(plan.person)} · <Moment at={plan.updatedAt} asOf={asOf} />
        </>
      }
    >
      <ol className="list-decimal space-y-0.5 pl-5">
        {plan.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a stored plan never change their order
          <li key={index}>{step}</li>
        ))}
      </ol>
      <DescriptionList items={items} />
      {plan.parts.length > 0 && (
        <ul aria-label={t("parts")} className="divide-y divide-line border-line border-y">
          {plan.parts.map((part) => (
            <li key={part.partId} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
              <span className="font-mono text-12 text-ink-2">{part.number}</span>
              <span className="min-w-0 flex-1">{name(part)}</span>
              <span className="tabular-nums">
                {formatNumber(part.quantity, locale)} {unit(part.unit)}
              </span>
              <span className="text-12 text-ink-2">
                {t(`supply.${part.supply}`, { day: part.promisedOn ? formatDate(part.promisedOn, locale) : "" })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {plan.quotes.map((quote) => (
        <QuoteLines key={quote.id} quote={quote} />
      ))}
    </RecordCard>
  );
}

const quoteTones = { sent: "warn", accepted: "success", declined: "danger", withdrawn: "neutral" } as const;

function QuoteLines({ quote }: { quote: QuoteDto }) {
  const t = useTranslations("ticket.record");
  const locale = useLocale();
  const { state, lines, totalMinor, currency, validUntil, declineReason } = quote;
  return (
    <div className="rounded-control bg-sunken p-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t("quote")}</span>
        <Badge tone={quoteTones[state]}>{t(`quoteState.${state}`)}</Badge>
        <span className="ml-auto font-semibold tabular-nums">{formatMoney(totalMinor, currency, locale)}</span>
      </p>
      <ul className="mt-2 space-y-0.5 text-ink-2">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sent quote never change
          <li key={index} className="flex justify-between gap-3">
            <span>
              {line.text} × {formatNumber(line.quantity, locale)}
            </span>
            <span className="tabular-nums">{formatMoney(lineTotal(line), currency, locale)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-ink-2">{t("validUntil", { time: formatDateTime(validUntil, locale) })}</p>
      {declineReason && <p className="mt-1">{declineReason}</p>}
    </div>
  );
}
