import { MapPin, Phone } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { placeOf } from "@/components/tickets/queue/place";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { addressText } from "@/lib/format/address";
import { formatDay, formatTime, toInputDateTime } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import { formatPhone } from "@/lib/format/person";
import type { Locale } from "@/lib/i18n/constants";
import type { DayVisit } from "@/lib/tickets/visits/day/schema";

/** An engineer's jobs in the order of their times: when, what, where, and the customer one touch away. */
export function VisitList({ visits, now }: { visits: readonly DayVisit[]; now: string }) {
  const t = useTranslations("home.visits");
  const queue = useTranslations("queue");
  const locale = useLocale();
  return (
    <ol className="divide-y divide-line">
      {visits.map((visit) => {
        const product = visit.product ? nameOf(visit.product, locale) : queue("noProduct");
        const phone = formatPhone(visit.phone);
        return (
          <li key={visit.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 text-13">
            <div className="w-full shrink-0 sm:w-40">
              <VisitTime visit={visit} now={now} locale={locale} />
            </div>
            <div className="min-w-0 flex-1 basis-56">
              <Link href={`/tickets/${visit.number}`} className="font-semibold underline-offset-3 hover:underline">
                {visit.symptom ? `${product} · ${nameOf(visit.symptom, locale)}` : product}
              </Link>
              <p className="mt-0.5 flex items-start gap-1.5 text-ink-2">
                <MapPin aria-hidden className="mt-0.5 size-4 shrink-0" />
                <span lang="zh-CN" className="min-w-0">
                  {addressText(placeOf(visit.areaCode), visit.addressDetail, locale) || t("noAddress")}
                </span>
              </p>
              <p className="mt-1 flex flex-wrap items-center gap-2">
                <Badge tone="outline">{t(`kind.${visit.kind}`)}</Badge>
                <Badge tone={visit.step === null ? "warn" : "neutral"}>{t(`step.${visit.step ?? "none"}`)}</Badge>
                <span className="font-mono text-12 text-ink-2">{visit.number}</span>
              </p>
            </div>
            <a href={`tel:${visit.phone}`} className={buttonClass({ variant: "secondary" })}>
              <Phone aria-hidden />
              <span className="sr-only">{t("call")}</span>
              {visit.customerName} {phone}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function VisitTime({ visit, now, locale }: { visit: DayVisit; now: string; locale: Locale }) {
  const t = useTranslations("home.visits");
  const at = visit.eta ?? visit.appointmentStart;
  if (!at) return <p className="text-ink-2">{t("unset")}</p>;
  const isToday = toInputDateTime(at).date === toInputDateTime(now).date;
  const end = visit.eta ? visit.eta : visit.appointmentEnd;
  const isLate = end !== null && end < now && visit.step !== "arrived" && visit.step !== "started";
  const hours = visit.appointmentEnd
    ? `${formatTime(visit.appointmentStart ?? at, locale)}–${formatTime(visit.appointmentEnd, locale)}`
    : formatTime(at, locale);
  return (
    <>
      <p className="font-semibold">{isToday ? t("today") : formatDay(at, locale)}</p>
      <p className="text-ink-2">
        {visit.eta ? t("eta", { time: formatTime(visit.eta, locale) }) : t("appointment", { time: hours })}
      </p>
      {isLate && <p className="text-12 text-sla-breached">{t("late")}</p>}
    </>
  );
}
