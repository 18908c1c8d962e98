import { useTranslations } from "next-intl";
import { QueueEmpty } from "@/components/tickets/queue/queue-empty";
import { QueueTable } from "@/components/tickets/queue/queue-table";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { queuePage } from "@/lib/tickets/queue/queries";
import { closedToday } from "@/lib/tickets/queue/views/queries";
import { type QueueView, queueHref, type ViewedQuery } from "@/lib/tickets/queue/views/rules";
import type { SavedViewDto } from "@/lib/tickets/queue/views/saved/schema";

type Props = {
  actor: PersonActor;
  query: ViewedQuery;
  view: QueueView | undefined;
  views: readonly QueueView[];
  /** The saved view that is open. */
  saved: SavedViewDto | undefined;
  isFiltered: boolean;
};

/** The page of tickets, or why there is none. */
export async function QueueList({ actor, query, view, views, saved, isFiltered }: Props) {
  const { items, nextCursor } = await queuePage(actor, query);
  if (items.length === 0 && !nextCursor) {
    const closed = isFiltered || saved ? 0 : await closedToday(actor, { isOwn: view?.key === "mine" });
    return (
      <Card padding="none">
        <QueueEmpty
          query={query}
          view={view}
          views={views}
          saved={saved}
          isFiltered={isFiltered}
          closedToday={closed}
        />
      </Card>
    );
  }
  return (
    <>
      {items.length > 0 && (
        <Card padding="none">
          <QueueTable rows={items} now={now().toISOString()} />
        </Card>
      )}
      <div className="mt-3">
        <Pagination
          nextHref={nextCursor ? queueHref({ ...query, cursor: nextCursor }) : undefined}
          summary={
            <PageNote count={items.length} firstHref={query.cursor && queueHref({ ...query, cursor: undefined })} />
          }
        />
      </div>
    </>
  );
}

/** How many are shown, and from a later page the way back to the first; one page back is the browser's back. */
function PageNote({ count, firstHref }: { count: number; firstHref: string | undefined }) {
  const t = useTranslations("queue");
  return (
    <span className="flex flex-wrap items-center gap-3">
      {t("shown", { count })}
      {firstHref && (
        <LinkButton href={firstHref} size="sm" variant="ghost">
          {t("firstPage")}
        </LinkButton>
      )}
    </span>
  );
}
