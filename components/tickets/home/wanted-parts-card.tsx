import { PackageCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useUnit } from "@/components/tickets/use-unit";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { formatCompactDateTime, formatDate } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import { daysPast } from "@/lib/tickets/plan/wanted/rules";
import type { WantedPart } from "@/lib/tickets/plan/wanted/schema";
import { ListCard } from "./list-card";

type Props = { items: readonly WantedPart[]; total: number; now: string };

/** What the store has to find or to lay ready: back-orders by their day, then what upcoming appointments need. */
export function WantedPartsCard({ items, total, now }: Props) {
  const t = useTranslations("home.wanted");
  const locale = useLocale();
  const unit = useUnit();
  return (
    <ListCard
      title={t("title")}
      footer={total > items.length && t("total", { total, count: items.length })}
      empty={{ icon: <PackageCheck aria-hidden />, title: t("none"), hint: t("noneHint") }}
    >
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-13">
          <div className="min-w-0 flex-1 basis-52">
            <p className="font-semibold">
              {nameOf(item.part, locale)}{" "}
              <span className="font-normal">
                × {formatNumber(item.quantity, locale)} {unit(item.part.unit)}
              </span>
            </p>
            <p className="font-mono text-12 text-ink-2">{item.part.number}</p>
          </div>
          <WantedWhen item={item} now={now} />
          <TextLink href={`/tickets/${item.number}`} className="font-mono">
            {item.number}
          </TextLink>
        </li>
      ))}
    </ListCard>
  );
}

/** By when, and that it is past. */
function WantedWhen({ item: { supply, promisedOn, appointmentStart }, now }: { item: WantedPart; now: string }) {
  const t = useTranslations("home.wanted");
  const locale = useLocale();
  const isMissing = supply === "backordered";
  const overdue = isMissing && promisedOn ? daysPast(promisedOn, now) : 0;
  return (
    <p className="flex flex-wrap items-center gap-2 text-12 text-ink-2">
      <Badge tone={isMissing ? "warn" : "neutral"}>{t(supply)}</Badge>
      {isMissing
        ? promisedOn && t("promised", { day: formatDate(promisedOn, locale) })
        : appointmentStart && t("for", { time: formatCompactDateTime(appointmentStart) })}
      {overdue > 0 && <Badge tone="danger">{t("overdue", { days: overdue })}</Badge>}
      {!isMissing && appointmentStart && appointmentStart < now && <Badge tone="danger">{t("missed")}</Badge>}
    </p>
  );
}
