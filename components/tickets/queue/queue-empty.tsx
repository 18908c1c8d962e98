import { Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { asksSame, filtersOf, type QueueView, queueHref, type ViewedQuery } from "@/lib/tickets/queue/views/rules";
import type { SavedViewDto } from "@/lib/tickets/queue/views/saved/schema";
import { endStates } from "@/lib/tickets/workflow/constants";

type Props = {
  query: ViewedQuery;
  view: QueueView | undefined;
  views: readonly QueueView[];
  /** The saved view that is open. */
  saved: SavedViewDto | undefined;
  isFiltered: boolean;
  closedToday: number;
};

/** Why the list is empty: nothing to do in this view, or nothing that fits the filters. */
export function QueueEmpty({ query, view, views, saved, isFiltered, closedToday }: Props) {
  const t = useTranslations("queue");
  const saves = useTranslations("views");
  if (saved && asksSame(saved.query, query)) return <EmptyState icon={<Inbox aria-hidden />} title={saves("empty")} />;
  if (isFiltered || !view) {
    const everything = { ...filtersOf(query), state: [...endStates], q: query.q };
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={query.q ? t("noResult.search", { q: query.q }) : t("noResult.title")}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <LinkButton href={queueHref({ ...view?.filters, sort: query.sort })}>{t("clear")}</LinkButton>
            {query.q && !query.state && (
              <LinkButton href={queueHref(everything)} variant="ghost">
                {t("noResult.searchAll")}
              </LinkButton>
            )}
          </span>
        }
      >
        {t("noResult.hint")}
      </EmptyState>
    );
  }
  const next =
    view.key === "mine"
      ? (views.find(({ key }) => key === "team") ?? views.find(({ key }) => key === "open"))
      : undefined;
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title={t(`empty.${view.key}`)}
      action={
        next && (
          <LinkButton href={queueHref(next.filters)}>
            {t(next.key === "team" ? "empty.toTeam" : "empty.toOpen")}
          </LinkButton>
        )
      }
    >
      {t(view.key === "mine" ? "empty.closedTodayOwn" : "empty.closedToday", { count: closedToday })}
    </EmptyState>
  );
}
