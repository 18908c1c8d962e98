import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { RowsSkeleton } from "@/components/layout/page-skeleton";
import { TakeInButton } from "@/components/tickets/keys/take-in-button";
import { FilterChips } from "@/components/tickets/queue/filter-chips";
import { QueueToolbar } from "@/components/tickets/queue/queue-toolbar";
import { QueueViews } from "@/components/tickets/queue/queue-views";
import { Alert } from "@/components/ui/alert";
import { canCompany } from "@/lib/access/policy";
import { requireActor } from "@/lib/auth/session";
import { filterNames, queueCounts, queueTeams } from "@/lib/tickets/queue/views/queries";
import { currentView, extraFilters, filtersOf, readQuery, viewsFor } from "@/lib/tickets/queue/views/rules";
import { QueueList } from "./queue-list";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, actor, params] = await Promise.all([getTranslations("queue"), requireActor(), searchParams]);
  const view = currentView(viewsFor(actor), filtersOf(readQuery(params).query));
  return { title: view ? t("titleOf", { view: t(`view.${view.key}`) }) : t("title") };
}

export default async function TicketsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireActor(), searchParams, getTranslations("queue")]);
  const { query, ignored } = readQuery(params);
  const views = viewsFor(actor);
  const filters = filtersOf(query);
  const view = currentView(views, filters);
  const extra = extraFilters(view, filters);
  const [counts, teams, names] = await Promise.all([queueCounts(actor), queueTeams(actor), filterNames(actor, query)]);
  return (
    <>
      <PageHeader title={t("title")} actions={canCompany(actor, "ticket.create") && <TakeInButton />} />
      <QueueViews views={views} current={view?.key} counts={counts} />
      <QueueToolbar query={query} teams={teams} names={names} />
      {ignored.length > 0 && (
        <div className="mb-3">
          <Alert tone="warn">{t("ignored")}</Alert>
        </div>
      )}
      <FilterChips query={query} view={view} extra={extra} names={names} />
      <Suspense fallback={<RowsSkeleton />}>
        <QueueList actor={actor} query={query} view={view} views={views} isFiltered={extra.length > 0 || !!query.q} />
      </Suspense>
    </>
  );
}
