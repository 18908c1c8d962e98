import { CalendarCheck, Inbox } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { IncomeTiles } from "@/components/tickets/home/income-tiles";
import { OwedPartsCard } from "@/components/tickets/home/owed-parts-card";
import { TeamLoadCard } from "@/components/tickets/home/team-load-card";
import { TicketLines } from "@/components/tickets/home/ticket-lines";
import { VisitList } from "@/components/tickets/home/visit-list";
import { WantedPartsCard } from "@/components/tickets/home/wanted-parts-card";
import { WatchedCard } from "@/components/tickets/home/watched-card";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { wantedParts } from "@/lib/tickets/plan/wanted/queries";
import { teamLoad } from "@/lib/tickets/queue/load/queries";
import { queuePage } from "@/lib/tickets/queue/queries";
import { closedToday, menuCounts } from "@/lib/tickets/queue/views/queries";
import { queueHref, viewsFor } from "@/lib/tickets/queue/views/rules";
import { incomeOf } from "@/lib/tickets/report/income/queries";
import { watchedTickets } from "@/lib/tickets/review/watch/queries";
import { openVisits } from "@/lib/tickets/visits/day/queries";
import { owedParts } from "@/lib/tickets/visits/old-parts/queries";

type Props = { actor: PersonActor };

const shownTickets = 8;
const shownParts = 20;

export async function HeldNotice({ actor }: Props) {
  const [t, { held }] = await Promise.all([getTranslations("home.held"), menuCounts(actor)]);
  if (held === 0) return null;
  return (
    <Alert
      tone="warn"
      title={t("title", { count: held })}
      actions={
        <LinkButton href="/tickets/held" size="sm">
          {t("open")}
        </LinkButton>
      }
    >
      {t("body")}
    </Alert>
  );
}

export async function MyTickets({ actor }: Props) {
  const mine = { assignee: "me" } as const;
  const [t, queue, page] = await Promise.all([
    getTranslations("home"),
    getTranslations("queue.empty"),
    queuePage(actor, { ...mine, sort: "due", limit: shownTickets }),
  ]);
  if (page.items.length > 0) {
    return (
      <Card
        title={t("next.title")}
        padding="none"
        actions={
          <TextLink href={queueHref(mine)} className="text-13">
            {t("next.all")}
          </TextLink>
        }
      >
        <TicketLines rows={page.items} />
      </Card>
    );
  }
  const team = viewsFor(actor).find(({ key }) => key === "team");
  return (
    <Card title={t("next.title")} padding="none">
      <EmptyState
        icon={<Inbox aria-hidden />}
        title={t("none")}
        action={<LinkButton href={queueHref(team?.filters ?? {})}>{queue(team ? "toTeam" : "toOpen")}</LinkButton>}
      >
        {queue("closedTodayOwn", { count: await closedToday(actor, { isOwn: true }) })}
      </EmptyState>
    </Card>
  );
}

export async function RecentTickets({ actor }: Props) {
  const [t, { items }] = await Promise.all([
    getTranslations("home"),
    queuePage(actor, { sort: "updated", limit: shownTickets }),
  ]);
  return (
    <Card
      title={t("recent.title")}
      padding="none"
      actions={
        <TextLink href="/tickets" className="text-13">
          {t("recent.all")}
        </TextLink>
      }
    >
      {items.length > 0 ? <TicketLines rows={items} /> : <EmptyState title={t("noTickets")} />}
    </Card>
  );
}

export async function MyVisits({ actor }: Props) {
  const [t, visits] = await Promise.all([getTranslations("home.visits"), openVisits(actor)]);
  return (
    <Card title={t("title")} padding="none">
      {visits.length > 0 ? (
        <VisitList visits={visits} now={now().toISOString()} />
      ) : (
        <EmptyState icon={<CalendarCheck aria-hidden />} title={t("none")}>
          {t("noneHint")}
        </EmptyState>
      )}
    </Card>
  );
}

export async function Team({ actor }: Props) {
  return <TeamLoadCard load={await teamLoad(actor)} />;
}

/** What the store of new parts has to find, and the tickets that wait for it. */
export async function NewParts({ actor }: Props) {
  const waiting = { state: ["waitingParts"] } as const;
  const [t, wanted, { items }] = await Promise.all([
    getTranslations("home.waitingParts"),
    wantedParts(actor, shownParts),
    queuePage(actor, { state: [...waiting.state], sort: "due", limit: shownTickets }),
  ]);
  return (
    <>
      <WantedPartsCard {...wanted} now={now().toISOString()} />
      <Card title={t("title")} padding="none">
        {items.length > 0 ? <TicketLines rows={items} /> : <EmptyState title={t("none")} />}
      </Card>
    </>
  );
}

/** Tickets whose review is due, and those that went badly. */
export async function Quality({ actor }: Props) {
  const [t, { items }, watched] = await Promise.all([
    getTranslations("home.reviews"),
    queuePage(actor, { stage: ["review"], sort: "due", limit: shownTickets }),
    watchedTickets(actor, shownTickets),
  ]);
  return (
    <>
      <Card
        title={t("title")}
        padding="none"
        actions={
          <TextLink href={queueHref({ stage: ["review"] })} className="text-13">
            {t("all")}
          </TextLink>
        }
      >
        {items.length > 0 ? <TicketLines rows={items} /> : <EmptyState title={t("none")} />}
      </Card>
      <WatchedCard {...watched} now={now().toISOString()} />
    </>
  );
}

export async function Finance({ actor }: Props) {
  return <IncomeTiles income={await incomeOf(actor)} />;
}

export async function OldParts({ actor }: Props) {
  const { items, total } = await owedParts(actor, shownParts);
  return <OwedPartsCard items={items} total={total} now={now().toISOString()} />;
}
