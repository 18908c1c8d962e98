import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { RowsSkeleton } from "@/components/layout/page-skeleton";
import { FilterChips } from "@/components/tickets/queue/filter-chips";
import { QueueToolbar } from "@/components/tickets/queue/queue-toolbar";
import { PresentView } from "@/components/tickets/queue/views/present-view";
import { Alert } from "@/components/ui/alert";
import { requireActor } from "@/lib/auth/session";
import { filterNames, queueTeams } from "@/lib/tickets/queue/views/queries";
import { currentView, extraFilters, filtersOf, readQuery, viewsFor } from "@/lib/tickets/queue/views/rules";
import { savedViews, shareChoices } from "@/lib/tickets/queue/views/saved/queries";
import { QueueHeader } from "./queue-header";
import { QueueList } from "./queue-list";
import { QueueTabs } from "./queue-tabs";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, actor, params] = await Promise.all([getTranslations("queue"), requireActor(), searchParams]);
  const { query } = readQuery(params);
  const saved = query.view && (await savedViews(actor)).find(({ id }) => id === query.view);
  const view = currentView(viewsFor(actor), filtersOf(query));
  const name = saved ? saved.name : view && t(`view.${view.key}`);
  return { title: name ? t("titleOf", { view: name }) : t("title") };
}

export default async function TicketsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireActor(), searchParams, getTranslations("queue")]);
  const { query: asked, ignored } = readQuery(params);
  const [teams, names, saved, choices] = await Promise.all([
    queueTeams(actor),
    filterNames(actor, asked),
    savedViews(actor),
    shareChoices(actor),
  ]);
  const open = saved.find(({ id }) => id === asked.view);
  const query = { ...asked, view: open?.id };
  const views = viewsFor(actor);
  const filters = filtersOf(query);
  const view = open ? undefined : currentView(views, filters);
  const extra = extraFilters(view, filters);
  const isFiltered = extra.length > 0 || !!query.q;
  return (
    <>
      <QueueHeader actor={actor} />
      <QueueTabs actor={actor} query={query} views={views} view={view} saved={saved} />
      <QueueToolbar query={query} teams={teams} names={names} />
      {ignored.length > 0 && (
        <Alert tone="warn" className="mb-3">
          {t("ignored")}
        </Alert>
      )}
      <PresentView
        query={query}
        saved={open}
        isGone={asked.view !== query.view}
        isWorthSaving={isFiltered || query.sort !== "due"}
        choices={choices}
      >
        <FilterChips query={query} view={view} extra={extra} names={names} />
      </PresentView>
      <Suspense fallback={<RowsSkeleton />}>
        <QueueList actor={actor} query={query} view={view} views={views} saved={open} isFiltered={isFiltered} />
      </Suspense>
    </>
  );
}
