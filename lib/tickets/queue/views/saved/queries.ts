import { cache } from "react";
import type { Prisma } from "@/generated/prisma/client";
import { canCompany, ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { filterWhere } from "../../queries";
import { teamOf } from "../../rules";
import { countLimit, maxOwnViews, maxSharedViews } from "../constants";
import { readSavedQuery } from "../rules";
import { mayChangeView, savedViewsWhere } from "./policy";
import type { SavedViewDto, ShareChoices } from "./schema";

/** The saved views that the actor may open: their own in their order, then what others share. Asked for by title and page, read once. */
export const savedViews = cache(async (actor: PersonActor): Promise<SavedViewDto[]> => {
  // Indexes: saved_view_owner_name_key; saved_view_department_id_idx, saved_view_company_idx.
  const [own, shared] = await Promise.all([
    db.savedView.findMany({
      where: { ownerId: actor.personId },
      orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
      take: maxOwnViews,
      select: viewSelect,
    }),
    db.savedView.findMany({
      where: { AND: [savedViewsWhere(actor), { ownerId: { not: actor.personId } }] },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: maxSharedViews,
      select: viewSelect,
    }),
  ]);
  const byName = shared.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
  return [...own, ...byName].map((row) => toDto(actor, row));
});

/** How many open or chosen tickets each view has (countLimit at most), within what the actor may see; a search is not counted. */
export async function savedViewCounts(actor: PersonActor, views: SavedViewDto[]): Promise<Map<string, number>> {
  const seen = ticketsWhere(actor);
  const counted = views.filter(({ query }) => !query.q);
  // Indexes: those of the queue's list (lib/tickets/queue/queries.ts).
  const counts = await Promise.all(
    counted.map(({ query }) =>
      db.ticket.count({ where: { AND: [seen, filterWhere(actor, query)] }, take: countLimit }),
    ),
  );
  return new Map(counted.map(({ id }, index) => [id, counts[index] ?? 0]));
}

/** With whom the actor may share views. */
export async function shareChoices(actor: PersonActor): Promise<ShareChoices> {
  const teams = await db.department.findMany({
    where: { id: { in: teamOf(actor) }, closedAt: null },
    orderBy: [{ sortOrder: "asc" }, { code: "asc" }],
    select: teamSelect,
  });
  return { teams, company: canCompany(actor, "view.share") };
}

function toDto(actor: PersonActor, { ownerId, query: stored, ...row }: Row): SavedViewDto {
  const isOwn = ownerId === actor.personId;
  return { ...row, isOwn, mayChange: mayChangeView(actor, { ownerId, scope: row.scope }), ...readSavedQuery(stored) };
}

type Row = Prisma.SavedViewGetPayload<{ select: typeof viewSelect }>;

const teamSelect = { id: true, nameZh: true, nameEn: true } as const;

const viewSelect = {
  id: true,
  version: true,
  name: true,
  scope: true,
  query: true,
  ownerId: true,
  owner: { select: { id: true, name: true, nameEn: true } },
  department: { select: teamSelect },
} satisfies Prisma.SavedViewSelect;
