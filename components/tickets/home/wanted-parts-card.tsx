import { PackageCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useUnit } from "@/components/tickets/use-unit";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { formatCompactDateTime, formatDate } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import type { WantedPart } from "@/lib/tickets/plan/wanted/schema";

type Props = { items: readonly WantedPart[]; total: number };

/** What the store has to find or to lay ready: back-orders by their day, then what upcoming appointments need. */
export function WantedPartsCard({ items, total }: Props) {
  const t = useTranslations("home.wanted");
  const locale = useLocale();
  const unit = useUnit();
  return (
    <Card
      title={t("title")}
      padding="none"
      footer={
        total > items.length && <p className="text-12 text-ink-2">{t("total", { total, count: items.length })}</p>
      }
    >
      {items.length === 0 ? (
        <EmptyState icon={<PackageCheck aria-hidden />} title={t("none")}>
          {t("noneHint")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {items.map(({ id, number, part, quantity, supply, promisedOn, appointmentStart }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-13">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-semibold">
                  {nameOf(part, locale)}{" "}
                  <span className="font-normal">
                    × {formatNumber(quantity, locale)} {unit(part.unit)}
                  </span>
                </p>
                <p className="font-mono text-12 text-ink-2">{part.number}</p>
              </div>
              <p className="flex flex-wrap items-center gap-2 text-12 text-ink-2">
                <Badge tone={supply === "backordered" ? "warn" : "neutral"}>{t(supply)}</Badge>
                {supply === "backordered"
                  ? promisedOn && t("promised", { day: formatDate(promisedOn, locale) })
                  : appointmentStart && t("for", { time: formatCompactDateTime(appointmentStart) })}
              </p>
              <TextLink href={`/tickets/${number}`} className="font-mono">
                {number}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
