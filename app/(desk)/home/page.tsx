import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { RowsSkeleton } from "@/components/layout/page-skeleton";
import { StatTiles } from "@/components/tickets/home/stat-tiles";
import type { RoleKey } from "@/lib/access/constants";
import { canCompany } from "@/lib/access/policy";
import { holds } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { formatDay, toInputDateTime } from "@/lib/format/date";
import { personName } from "@/lib/format/name";
import { queueCounts } from "@/lib/tickets/queue/views/queries";
import { viewsFor } from "@/lib/tickets/queue/views/rules";
import { stageOwners } from "@/lib/tickets/workflow/constants";
import { Finance, HeldNotice, MyTickets, MyVisits, NewParts, OldParts, Quality, RecentTickets, Team } from "./sections";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

const ownViews: ReadonlySet<string> = new Set<RoleKey>(["newPartsClerk", "oldPartsClerk", "quality", "finance"]);

export default async function HomePage() {
  const actor = await requireActor();
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const counts = holds(actor, "ticket.read") ? await queueCounts(actor) : null;
  const at = now();
  const part = partOfDay(Number(toInputDateTime(at).dateTime.slice(11, 13)));
  // Whoever works in no stage has nothing assigned: what happens around them says more.
  const isWorker = Object.values(stageOwners).some(({ capability }) => holds(actor, capability));
  const { roleKeys } = actor;
  // Their work lies in other people's tickets: none is ever theirs, and what changed last says little.
  const hasOwnView = roleKeys.length > 0 && roleKeys.every((key) => ownViews.has(key));
  const isLead = holds(actor, "ticket.assign");
  return (
    <>
      <PageHeader
        title={t("greeting", { part, name: personName(actor, locale) })}
        description={formatDay(at, locale)}
      />
      <div className="space-y-5">
        {holds(actor, "intake.review") && <HeldNotice actor={actor} />}
        {counts && (isLead || !hasOwnView) && <StatTiles views={viewsFor(actor)} counts={counts} />}
        <Suspense fallback={<RowsSkeleton />}>
          {holds(actor, "ticket.execute") && <MyVisits actor={actor} />}
          {canCompany(actor, "parts.receiveOld") && <OldParts actor={actor} />}
          {roleKeys.includes("newPartsClerk") && <NewParts actor={actor} />}
          {roleKeys.includes("quality") && <Quality actor={actor} />}
          {roleKeys.includes("finance") && <Finance actor={actor} />}
          {isLead && <Team actor={actor} />}
          {counts && !hasOwnView && (isWorker ? <MyTickets actor={actor} /> : <RecentTickets actor={actor} />)}
        </Suspense>
      </div>
    </>
  );
}

function partOfDay(hour: number): "morning" | "afternoon" | "evening" {
  if (hour >= 5 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
