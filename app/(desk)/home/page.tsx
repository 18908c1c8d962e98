import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { RowsSkeleton } from "@/components/layout/page-skeleton";
import { StatTiles } from "@/components/tickets/home/stat-tiles";
import { canCompany } from "@/lib/access/policy";
import { holds } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { formatDay, toInputDateTime } from "@/lib/format/date";
import { personName } from "@/lib/format/name";
import { queueCounts } from "@/lib/tickets/queue/views/queries";
import { viewsFor } from "@/lib/tickets/queue/views/rules";
import { stageOwners } from "@/lib/tickets/workflow/constants";
import { HeldNotice, MyTickets, MyVisits, OldParts, RecentTickets, Team } from "./sections";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

export default async function HomePage() {
  const actor = await requireActor();
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const counts = holds(actor, "ticket.read") ? await queueCounts(actor) : null;
  const at = now();
  const part = partOfDay(Number(toInputDateTime(at).dateTime.slice(11, 13)));
  // Whoever works in no stage has nothing assigned: what happens around them says more.
  const isWorker = Object.values(stageOwners).some(({ capability }) => holds(actor, capability));
  return (
    <>
      <PageHeader
        title={t("greeting", { part, name: personName(actor, locale) })}
        description={formatDay(at, locale)}
      />
      <div className="space-y-5">
        {holds(actor, "intake.review") && <HeldNotice actor={actor} />}
        {counts && <StatTiles views={viewsFor(actor)} counts={counts} />}
        <Suspense fallback={<RowsSkeleton />}>
          {holds(actor, "ticket.execute") && <MyVisits actor={actor} />}
          {canCompany(actor, "parts.receiveOld") && <OldParts actor={actor} />}
          {holds(actor, "ticket.assign") && <Team actor={actor} />}
          {counts && (isWorker ? <MyTickets actor={actor} /> : <RecentTickets actor={actor} />)}
        </Suspense>
      </div>
    </>
  );
}

function partOfDay(hour: number): "morning" | "afternoon" | "evening" {
  if (hour >= 5 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
