import type { Prisma } from "@/generated/prisma/client";
import type { QueueSort } from "./schema";

/** Where a page ended: the sort value (ISO instant, null after the dated rows of "due") and the id that breaks ties. */
type Position = { value: string | null; id: string };

/** The opaque form of a position. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.value, position.id])).toString("base64url");
}

/** The position of a cursor, null when it is none of ours. */
export function decodeCursor(cursor: string): Position | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [value, id] = parsed as [unknown, unknown];
    const isValue = value === null || (typeof value === "string" && !Number.isNaN(Date.parse(value)));
    const isId = typeof id === "string" && /^[0-9a-f-]{36}$/.test(id);
    return isValue && isId ? { value: value as string | null, id: id as string } : null;
  } catch {
    // Not base64 or not JSON: an invented cursor.
    return null;
  }
}

const columns = { due: "nextDueAt", newest: "createdAt", oldest: "createdAt", updated: "updatedAt" } as const;
const ascending: Record<QueueSort, boolean> = { due: true, newest: false, oldest: true, updated: false };

/** Column by which a sort orders. */
export function sortColumn(sort: QueueSort): (typeof columns)[QueueSort] {
  return columns[sort];
}

/** Order of a sort; the id makes it total. Tickets without a due time come last. */
export function orderOf(sort: QueueSort): Prisma.TicketOrderByWithRelationInput[] {
  const direction = ascending[sort] ? "asc" : "desc";
  if (sort === "due") return [{ nextDueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }];
  return [{ [columns[sort]]: direction }, { id: direction }];
}

/** Rows behind a position in the order of the sort. */
export function afterPosition(sort: QueueSort, { value, id }: Position): Prisma.TicketWhereInput {
  const column = columns[sort];
  const beyond = ascending[sort] ? "gt" : "lt";
  if (value === null) return { [column]: null, id: { [beyond]: id } };
  const at = new Date(value);
  const later = [{ [column]: { [beyond]: at } }, { [column]: at, id: { [beyond]: id } }];
  return { OR: sort === "due" ? [...later, { nextDueAt: null }] : later };
}
