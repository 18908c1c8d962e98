import Link from "next/link";
import { useTranslations } from "next-intl";
import { queueSorts } from "@/lib/tickets/queue/schema";
import { queueHref, type ViewedQuery } from "@/lib/tickets/queue/views/rules";

/** The orders of the list. A search has only one: the index gives its matches newest first. */
export function SortLinks({ query }: { query: ViewedQuery }) {
  const t = useTranslations("queue.sort");
  if (query.q) return <p className="text-12 text-ink-2">{t("search")}</p>;
  return (
    <nav aria-label={t("label")} className="flex max-w-full items-center gap-0.5 overflow-x-auto text-12">
      <span aria-hidden className="mr-1 whitespace-nowrap text-ink-3">
        {t("label")}
      </span>
      {queueSorts.map((sort) => (
        <Link
          key={sort}
          href={queueHref({ ...query, sort, cursor: undefined })}
          aria-current={sort === query.sort ? "true" : undefined}
          className="inline-flex min-h-8 items-center whitespace-nowrap rounded-control px-2 text-ink-2 -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
        >
          {t(sort)}
        </Link>
      ))}
    </nav>
  );
}
