import { PackageCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { formatRelative } from "@/lib/format/date";
import { nameOf, personName } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import type { OwedPart } from "@/lib/tickets/visits/old-parts/schema";
import { ListCard } from "./list-card";

type Props = { items: readonly OwedPart[]; total: number; now: string };

/** What the old store is waiting for; received on the ticket's page. */
export function OwedPartsCard({ items, total, now }: Props) {
  const t = useTranslations("home.oldParts");
  const locale = useLocale();
  return (
    <ListCard
      title={t("title")}
      footer={total > items.length && t("total", { total, count: items.length })}
      empty={{ icon: <PackageCheck aria-hidden />, title: t("none"), hint: t("noneHint") }}
    >
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5 text-13">
          <div className="min-w-0 flex-1 basis-52">
            <p className="font-semibold">
              {nameOf(item.part, locale)} <span className="font-normal">× {formatNumber(item.quantity, locale)}</span>
            </p>
            <p className="text-12 text-ink-2">
              <span className="font-mono">{item.part.number}</span>
              {item.serial && <span className="ml-2">{t("serial", { serial: item.serial })}</span>}
            </p>
          </div>
          <p className="text-12 text-ink-2">
            {t("by", { name: personName(item.engineer, locale) })}
            <br />
            {t("since", { time: formatRelative(item.since, now, locale) })}
          </p>
          <TextLink href={`/tickets/${item.number}`} className="font-mono">
            {item.number}
          </TextLink>
        </li>
      ))}
    </ListCard>
  );
}
