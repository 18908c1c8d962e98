import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { countLimit, type QueueViewKey } from "@/lib/tickets/queue/views/constants";
import { type QueueView, queueHref } from "@/lib/tickets/queue/views/rules";

const tileKeys = ["mine", "team", "unassigned", "overdue"] as const satisfies readonly QueueViewKey[];

type Props = { views: readonly QueueView[]; counts: Record<(typeof tileKeys)[number], number> };

/** The counted views as large numbers that lead to their list. */
export function StatTiles({ views, counts }: Props) {
  const t = useTranslations("home");
  return (
    <nav aria-label={t("counts")}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {tileKeys.map((key) => {
          const view = views.find((found) => found.key === key);
          if (!view) return null;
          const isUrgent = key === "overdue" && counts.overdue > 0;
          return (
            <li key={key}>
              <Link
                href={queueHref(view.filters)}
                className="flex h-full flex-col rounded-card border border-line bg-surface px-4 py-3 transition-colors hover:border-control"
              >
                <span className="text-13 text-ink-2">{t(key)}</span>
                <span className={clsx("font-semibold text-24 tabular-nums", isUrgent && "text-sla-breached")}>
                  {counts[key] < countLimit ? counts[key] : `${countLimit - 1}+`}
                </span>
                <span className="text-12 text-ink-3">{t(`hint.${key}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
