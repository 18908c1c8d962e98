import type { Prisma } from "@/generated/prisma/client";
import type { PersonActor } from "@/lib/auth/actor";
import { id as identifier, phone } from "@/lib/validation";
import type { QueueSort } from "./schema";

/** Where a page ended: the sort value (ISO instant, null after the dated rows of "due") and the id that breaks ties. */
type Position = { value: string | null; id: string };

/** The opaque form of a position. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.value, position.id])).toString("base64url");
}

/** The position of a cursor of this sort, null when it is none of ours. */
export function decodeCursor(cursor: string, sort: QueueSort): Position | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [value, id] = parsed as [unknown, unknown];
    // Only due times can be missing; the other columns are never null, and asking for it is an error.
    const isValue = value === null ? sort === "due" : isInstant(value);
    return isValue && identifier.safeParse(id).success ? { value: value as string | null, id: id as string } : null;
  } catch {
    // Not base64 or not JSON: an invented cursor.
    return null;
  }
}

/** As `toISOString` writes them, in years that PostgreSQL knows. */
function isInstant(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.getUTCFullYear() > 0;
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

/** The words to look for: telephone and ticket numbers are found however they were spaced, ticket numbers without their letters too. */
export function searchWords(q: string): string {
  const folded = q.normalize("NFKC").trim();
  const number = phone.safeParse(folded);
  if (number.success) return number.data;
  const [, day, sequence] = /^(?:SR)?\s*(\d{6})\s*-?\s*(\d{5})$/i.exec(folded) ?? [];
  if (day && sequence) return `SR${day}-${sequence}`;
  return /^[\d\s]+$/.test(folded) ? folded.replace(/\s/g, "") : folded;
}

/** The departments whose work is the actor's: those of the posts, and what lies below where a role reaches down. */
export function teamOf(actor: PersonActor): string[] {
  const posts = actor.posts.map((post) => post.departmentId);
  return [...new Set([...posts, ...actor.grants.flatMap((grant) => grant.departmentIds ?? [])])];
}
