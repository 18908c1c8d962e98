import { Prisma } from "@/generated/prisma/client";
import { ticketsWhere } from "@/lib/access/policy";
import type { PersonActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { refusal } from "@/lib/errors";
import { dayMs } from "@/lib/format/constants";
import { startOfDay, toInputDateTime } from "@/lib/format/date";
import { maskPhone } from "@/lib/format/person";
import { clockViews } from "@/lib/sla/queries";
import type { ClockView } from "@/lib/sla/schema";
import { activeStates } from "@/lib/tickets/workflow/constants";
import { searchBatch, searchBatches } from "./constants";
import { afterPosition, decodeCursor, encodeCursor, orderOf, searchWords, sortColumn, teamOf } from "./rules";
import type { HeldRow, QueuePage, QueueQuery, QueueRow } from "./schema";

/** One page of the tickets the actor may see, filtered and sorted; keyset, never offset. Throws malformed for a cursor that is none of ours. */
export async function queuePage(actor: PersonActor, asked: QueueQuery): Promise<QueuePage> {
  // The search index gives matches newest first: another order would need all of them.
  const query: QueueQuery = { ...asked, sort: asked.q ? "newest" : asked.sort };
  const position = query.cursor ? decodeCursor(query.cursor, query.sort) : null;
  if (query.cursor && !position) throw refusal("malformed", [{ path: "cursor", code: "invalid" }]);
  const where: Prisma.TicketWhereInput = {
    AND: [ticketsWhere(actor), filterWhere(actor, query), position ? afterPosition(query.sort, position) : {}],
  };
  const { found, end } = query.q
    ? await searched(query.q, where, query)
    : { found: await rows(where, query), end: null };
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  const next = last ? { value: last[sortColumn(query.sort)]?.toISOString() ?? null, id: last.id } : end;
  const clocks = await clockViews(
    page.map((row) => row.id),
    now(),
  );
  return {
    items: page.map((row) => toRow(row, nextClock(clocks.get(row.id)))),
    nextCursor: next && encodeCursor(next),
  };
}

/** The oldest requests that wait for spam review, and how many wait in all: as these are decided, the next ones come up. */
export async function heldRequests(actor: PersonActor, limit = 100): Promise<{ items: HeldRow[]; total: number }> {
  const where = { AND: [ticketsWhere(actor, "intake.review"), { state: "open" as const }] };
  // Index: ticket_held_idx.
  const found = await db.ticket.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { ...rowSelect, heldReasons: true, contactPhone: true },
  });
  const items = found.map(({ heldReasons, contactPhone, ...row }) => ({
    ...toRow(row, null),
    ...{ heldReasons, maskedPhone: maskPhone(contactPhone) },
  }));
  return { items, total: items.length < limit ? items.length : await db.ticket.count({ where }) };
}

type Row = Prisma.TicketGetPayload<{ select: typeof rowSelect }>;
type Searched = { found: Row[]; end: { value: string; id: string } | null };

// Indexes: ticket_next_due_at_id_idx, ticket_created_at_id_idx, ticket_updated_at_id_idx; ticket_assignee_id_state_idx and
// ticket_department_id_state_idx for narrow scopes.
function rows(where: Prisma.TicketWhereInput, query: QueueQuery): Promise<Row[]> {
  return db.ticket.findMany({ where, orderBy: orderOf(query.sort), take: query.limit + 1, select: rowSelect });
}

/**
 * Full-text matches that pass policy and filters. The index gives candidates newest first in batches, because the policy's filter is
 * Prisma's and the match is not; the page stops as soon as it is full. `end` is where a search stopped that looked at as many as one
 * request may: the next page goes on there, also when this one has few rows or none.
 */
async function searched(q: string, where: Prisma.TicketWhereInput, query: QueueQuery): Promise<Searched> {
  const found: Row[] = [];
  let before = cursorStart(query);
  for (let batch = 0; batch < searchBatches; batch++) {
    const candidates: { id: string; created_at: Date }[] = await matches(q, before);
    const last = candidates.at(-1);
    if (!last) return { found, end: null };
    const passed = await db.ticket.findMany({
      where: { AND: [{ id: { in: candidates.map((row) => row.id) } }, where] },
      orderBy: orderOf("newest"),
      take: query.limit + 1 - found.length,
      select: rowSelect,
    });
    found.push(...passed);
    if (found.length > query.limit || candidates.length < searchBatch) return { found, end: null };
    before = { createdAt: last.created_at, id: last.id };
  }
  return { found, end: before && { value: before.createdAt.toISOString(), id: before.id } };
}

function cursorStart({ cursor }: QueueQuery): { createdAt: Date; id: string } | null {
  const position = cursor ? decodeCursor(cursor, "newest") : null;
  return position?.value ? { createdAt: new Date(position.value), id: position.id } : null;
}

// Index: ticket_search_idx (GIN), then the newest of the matches.
function matches(
  q: string,
  before: { createdAt: Date; id: string } | null,
): Promise<{ id: string; created_at: Date }[]> {
  const words = searchWords(q);
  const behind = before ? Prisma.sql`AND (created_at, id) < (${before.createdAt}, ${before.id}::uuid)` : Prisma.empty;
  return db.$queryRaw`SELECT id, created_at FROM ticket WHERE search @@ search_query(${words}) ${behind}
    ORDER BY created_at DESC, id DESC LIMIT ${searchBatch}`;
}

/** The tickets that fit the filters, whoever may see them; the search is not among them. */
export function filterWhere(actor: PersonActor, query: Partial<QueueQuery>): Prisma.TicketWhereInput {
  const at = now();
  const endOfToday = endOf(toInputDateTime(at).date);
  const conditions: (Prisma.TicketWhereInput | undefined)[] = [
    { state: { in: query.state?.length ? query.state : [...activeStates] } },
    query.stage?.length ? { stage: { in: query.stage } } : undefined,
    query.kind?.length ? { kind: { in: query.kind } } : undefined,
    query.priority?.length ? { priority: { in: query.priority } } : undefined,
    query.warranty?.length ? { warranty: { in: query.warranty } } : undefined,
    query.assignee ? { assigneeId: assigneeOf(actor, query.assignee) } : undefined,
    query.department ? departmentFilter(actor, query.department) : undefined,
    query.customer ? { customerId: query.customer } : undefined,
    query.device ? { deviceId: query.device } : undefined,
    query.due ? { nextDueAt: { lt: query.due === "overdue" ? at : endOfToday } } : undefined,
    query.createdFrom ? { createdAt: { gte: startOfDay(query.createdFrom) } } : undefined,
    query.createdTo ? { createdAt: { lt: endOf(query.createdTo) } } : undefined,
  ];
  return { AND: conditions.filter((condition) => condition !== undefined) };
}

/** Where the next local day begins: noon of the day and 24 hours on lies in it, whatever the clock changes do. */
function endOf(day: string): Date {
  return startOfDay(toInputDateTime(new Date(startOfDay(day).getTime() + 1.5 * dayMs)).date);
}

function assigneeOf(actor: PersonActor, assignee: string): string | null {
  if (assignee === "none") return null;
  return assignee === "me" ? actor.personId : assignee;
}

function departmentFilter(actor: PersonActor, department: string): Prisma.TicketWhereInput {
  if (department === "none") return { departmentId: null };
  if (department === "mine") return { departmentId: { in: teamOf(actor) } };
  return { departmentId: department };
}

/** The clock that is due first; one that stands still only where none runs. */
function nextClock(clocks: ClockView[] = []): ClockView | null {
  return clocks.find((clock) => clock.status !== "paused") ?? clocks[0] ?? null;
}

function toRow(row: Row, clock: QueueRow["clock"]): QueueRow {
  const { customer, contactName, model, category, createdAt, updatedAt, nextDueAt: _, ...rest } = row;
  return {
    ...rest,
    customerName: contactName,
    isKeyAccount: customer.tier === "key",
    product: model ?? category,
    clock,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

const named = { select: { nameZh: true, nameEn: true } } as const;

const rowSelect = {
  id: true,
  number: true,
  version: true,
  stage: true,
  state: true,
  kind: true,
  priority: true,
  warranty: true,
  contactName: true,
  description: true,
  isDangerous: true,
  areaCode: true,
  reopenCount: true,
  createdAt: true,
  updatedAt: true,
  nextDueAt: true,
  customer: { select: { tier: true } },
  model: named,
  category: named,
  symptom: named,
  department: { select: { id: true, nameZh: true, nameEn: true } },
  assignee: { select: { id: true, name: true, nameEn: true } },
} satisfies Prisma.TicketSelect;
