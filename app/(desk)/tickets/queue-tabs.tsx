import { QueueViews } from "@/components/tickets/queue/queue-views";
import type { PersonActor } from "@/lib/auth/actor";
import { queueCounts, queueTeams, waitingCounts } from "@/lib/tickets/queue/views/queries";
import { asksSame, type QueueView, shownViews, type ViewedQuery } from "@/lib/tickets/queue/views/rules";
import { savedViewCounts } from "@/lib/tickets/queue/views/saved/queries";
import type { SavedViewDto } from "@/lib/tickets/queue/views/saved/schema";

type Props = {
  actor: PersonActor;
  query: ViewedQuery;
  views: readonly QueueView[];
  view: QueueView | undefined;
  saved: SavedViewDto[];
};

/** The views with the numbers of those that are in sight. */
export async function QueueTabs({ actor, query, views, view, saved }: Props) {
  const { view: openId, department } = query;
  const [counts, waiting, savedCounts, teams] = await Promise.all([
    queueCounts(actor),
    waitingCounts(actor),
    savedViewCounts(actor, shownViews(saved, openId)),
    queueTeams(actor),
  ]);
  const teamId = !openId && department && asksSame(query, { department, sort: query.sort }) ? department : undefined;
  return (
    <QueueViews
      views={views}
      current={openId ? undefined : view?.key}
      counts={{ ...counts, ...waiting }}
      saved={saved}
      savedCounts={savedCounts}
      openId={openId}
      teams={teams}
      teamId={teams.some(({ id }) => id === teamId) ? teamId : undefined}
    />
  );
}
