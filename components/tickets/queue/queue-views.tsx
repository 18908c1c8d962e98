import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CountBadge } from "@/components/ui/count-badge";
import type { QueueViewKey } from "@/lib/tickets/queue/views/constants";
import { type QueueView, queueHref } from "@/lib/tickets/queue/views/rules";

type Props = {
  views: readonly QueueView[];
  current: QueueViewKey | undefined;
  counts: Partial<Record<QueueViewKey, number>>;
};

/** The quick views: links, so that each has an address. */
export function QueueViews({ views, current, counts }: Props) {
  const t = useTranslations("queue");
  return (
    <nav aria-label={t("views")} className="-mx-4 mb-4 overflow-x-auto px-4 lg:-mx-6 lg:px-6">
      <ul className="flex w-max gap-1 border-line border-b lg:w-auto">
        {views.map(({ key, filters }) => (
          <li key={key}>
            <Link
              href={queueHref(filters)}
              aria-current={key === current ? "page" : undefined}
              className={clsx(
                "relative -mb-px flex min-h-10 items-center gap-2 whitespace-nowrap border-b-2 px-2.5 text-13 transition-colors pointer-coarse:min-h-11",
                "border-transparent text-ink-2 -outline-offset-2 hover:text-ink",
                "aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand-ink",
              )}
            >
              {t(`view.${key}`)}
              {(counts[key] ?? 0) > 0 && (
                <CountBadge count={counts[key] ?? 0} label={t("viewCount")} isUrgent={key === "overdue"} />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
