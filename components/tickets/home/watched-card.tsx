import { ThumbsUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { formatRelative } from "@/lib/format/date";
import type { WatchedTicket } from "@/lib/tickets/review/watch/schema";
import { ListCard } from "./list-card";

type Props = { items: readonly WatchedTicket[]; total: number; now: string };

/** Where customers were not served well of late. */
export function WatchedCard({ items, total, now }: Props) {
  const t = useTranslations("home.watched");
  const locale = useLocale();
  return (
    <ListCard
      title={t("title")}
      footer={total > items.length && t("total", { total, count: items.length })}
      empty={{ icon: <ThumbsUp aria-hidden />, title: t("none") }}
    >
      {items.map(({ number, customerName, rating, reopenedAt }) => (
        <li key={number} className="px-4 py-2.5 text-13">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink href={`/tickets/${number}`} className="font-mono">
              {number}
            </TextLink>
            <span>{customerName}</span>
            {rating && <Badge tone="danger">{t("stars", { stars: rating.stars })}</Badge>}
            {reopenedAt && (
              <Badge tone="warn">{t("reopened", { time: formatRelative(reopenedAt, now, locale) })}</Badge>
            )}
          </p>
          {rating?.comment && <p className="mt-1 line-clamp-2 break-words text-ink-2">{rating.comment}</p>}
        </li>
      ))}
    </ListCard>
  );
}
