import { recordAudit } from "@/lib/audit/mutations";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db/client";
import { sqlState } from "@/lib/db/failures";
import { DomainError, refusal } from "@/lib/errors";
import { maxOwnViews } from "../constants";
import { parseViewQuery, type ViewQuery } from "../rules";
import { mayChangeView, mayShareView, savedViewsWhere } from "./policy";
import type { EditViewInput, OverwriteViewInput, SaveViewInput, Share } from "./schema";

/** Keeps filters, search and order under a name, after the actor's other views. Throws invalid for a name that they use already. */
export async function saveView(actor: PersonActor, input: SaveViewInput): Promise<{ id: string }> {
  const query = queryOf(input.address);
  const { name, share } = input;
  return uniquelyNamed(async (tx) => {
    await requireShare(tx, actor, share);
    const own = await tx.savedView.aggregate({
      where: { ownerId: actor.personId },
      _count: { _all: true },
      _max: { sortOrder: true },
    });
    if (own._count._all >= maxOwnViews)
      throw refusal("invalid", [{ path: "name", code: "tooManyViews", params: { max: maxOwnViews } }]);
    const at = now();
    const sortOrder = (own._max.sortOrder ?? -1) + 1;
    const kept = { ownerId: actor.personId, name, ...share, query, sortOrder, createdAt: at, updatedAt: at };
    const view = await tx.savedView.create({ data: kept, select: { id: true } });
    if (share.scope !== "own") await recordAudit(tx, actor, "view.shared", view.id, { name, ...share });
    return view;
  });
}

/** Renames a view and says with whom it is shared. Throws versionConflict when somebody changed it since it was read. */
export async function editView(actor: PersonActor, input: EditViewInput): Promise<void> {
  const { id, version, name, share } = input;
  await uniquelyNamed(async (tx) => {
    const view = await changeableView(tx, actor, id);
    const isMoved = share.scope !== view.scope || share.departmentId !== view.departmentId;
    if (!isMoved && name === view.name) return;
    if (isMoved) await requireShare(tx, actor, share);
    await update(tx, view, version, { name, ...share });
    const [wasShared, isShared] = [view.scope !== "own", share.scope !== "own"];
    if (name !== view.name && (wasShared || isShared))
      await recordAudit(tx, actor, "view.renamed", id, { from: view.name, to: name });
    if (isMoved && isShared) await recordAudit(tx, actor, "view.shared", id, { name, ...share });
    if (wasShared && !isShared) await recordAudit(tx, actor, "view.unshared", id, { name });
  });
}

/** Puts present filters, search and order in place of what the view kept. Throws versionConflict when it changed since it was read. */
export async function overwriteView(actor: PersonActor, { id, version, address }: OverwriteViewInput): Promise<void> {
  const query = queryOf(address);
  await transaction(async (tx) => {
    const view = await changeableView(tx, actor, id);
    await update(tx, view, version, { query });
    if (view.scope !== "own") await recordAudit(tx, actor, "view.overwritten", id, { name: view.name });
  });
}

/** Throws notFound for a view that is gone already. */
export async function deleteView(actor: PersonActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { name, scope } = await changeableView(tx, actor, id);
    const { count } = await tx.savedView.deleteMany({ where: { id } });
    if (count === 0) throw new DomainError("notFound");
    if (scope !== "own") await recordAudit(tx, actor, "view.deleted", id, { name });
  });
}

/** Puts the actor's own views in this order; others' and deleted ones are passed over, own ones that are not named come last. */
export async function arrangeViews(actor: PersonActor, ids: readonly string[]): Promise<void> {
  await transaction(async (tx) => {
    const own = await tx.savedView.findMany({
      where: { ownerId: actor.personId },
      orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const place = new Map([...new Set(ids)].map((id, index) => [id, index]));
    const ordered = own.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
    for (const [sortOrder, { id }] of ordered.entries())
      await tx.savedView.updateMany({ where: { id }, data: { sortOrder } });
  });
}

type Found = { id: string; version: number; name: string } & Share;

/** A view that the actor may open and change. Throws notFound or forbidden. */
async function changeableView(tx: Tx, actor: PersonActor, id: string): Promise<Found> {
  const view = await tx.savedView.findFirst({
    where: { AND: [{ id }, savedViewsWhere(actor)] },
    select: { id: true, version: true, name: true, scope: true, departmentId: true, ownerId: true },
  });
  if (!view) throw new DomainError("notFound");
  if (!mayChangeView(actor, view)) throw new DomainError("forbidden");
  return view;
}

async function update(
  tx: Tx,
  { id }: Found,
  version: number,
  data: Partial<{ name: string; query: ViewQuery } & Share>,
) {
  // The condition decides between two who saw the same version.
  const { count } = await tx.savedView.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now() },
  });
  if (count === 1) return;
  const present = await tx.savedView.findUnique({ where: { id }, select: { version: true } });
  throw present ? new DomainError("versionConflict", { currentVersion: present.version }) : new DomainError("notFound");
}

async function requireShare(tx: Tx, actor: PersonActor, share: Share): Promise<void> {
  if (!mayShareView(actor, share)) throw new DomainError("forbidden");
  if (!share.departmentId) return;
  const department = await tx.department.findFirst({
    where: { id: share.departmentId, closedAt: null },
    select: { id: true },
  });
  if (!department) throw refusal("invalid", [{ path: "share", code: "invalidChoice" }]);
}

function queryOf(address: string): ViewQuery {
  const query = parseViewQuery(address);
  if (!query) throw refusal("invalid", [{ path: "address", code: "invalid" }]);
  return query;
}

/** Of two who save the same name at once, the unique index lets one through. */
async function uniquelyNamed<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await transaction(work);
  } catch (error) {
    if (sqlState(error) === "23505") throw refusal("invalid", [{ path: "name", code: "taken" }]);
    throw error;
  }
}
