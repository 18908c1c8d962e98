import type { PersonActor } from "@/lib/auth/actor";
import { endStates } from "@/lib/tickets/workflow/constants";
import { decodeCursor } from "../rules";
import { type QueueQuery, queueQuery } from "../schema";
import { type FilterKey, filterKeys, type QueueViewKey, queueViewKeys } from "./constants";

export type QueueFilters = Pick<QueueQuery, FilterKey>;
/** What stands in the address: filters, search, order and place. */
export type QueueAddress = QueueFilters & Partial<Pick<QueueQuery, "q" | "sort" | "cursor">>;
export type QueueView = { key: QueueViewKey; filters: QueueFilters };

const addressKeys = [...filterKeys, "q", "sort", "cursor"] as const;
const listKeys: readonly string[] = ["stage", "state", "priority", "kind", "warranty"];

/**
 * The queue that an address asks for. What cannot be understood is left out and named in `ignored`: an old or mistyped link still
 * shows a list. Days given the wrong way round are turned.
 */
export function readQuery(params: Record<string, string | string[] | undefined>): {
  query: QueueQuery;
  ignored: string[];
} {
  const kept: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const key of addressKeys) {
    const given = params[key];
    if (given === undefined || given.length === 0) continue;
    const value = Array.isArray(given) && !listKeys.includes(key) ? given.at(-1) : given;
    if (value === "") continue;
    if (queueQuery.shape[key].safeParse(value).success) kept[key] = value;
    else ignored.push(key);
  }
  const { createdFrom: from, createdTo: to } = kept;
  if (typeof from === "string" && typeof to === "string" && from > to)
    Object.assign(kept, { createdFrom: to, createdTo: from });
  const query = queueQuery.parse(kept);
  if (!query.cursor || decodeCursor(query.cursor, query.q ? "newest" : query.sort)) return { query, ignored };
  return { query: { ...query, cursor: undefined }, ignored: [...ignored, "cursor"] };
}

/** The address of a queue; the defaults are left out, so that equal lists have equal addresses. */
export function queueHref(address: QueueAddress): string {
  const params = new URLSearchParams();
  for (const key of addressKeys) {
    const value = address[key];
    if (!value || value.length === 0 || (key === "sort" && value === "due")) continue;
    params.set(key, Array.isArray(value) ? value.join(",") : String(value));
  }
  const search = params.toString();
  return search ? `/tickets?${search}` : "/tickets";
}

/** True for whoever answers for the whole company's tickets: "mine" and "unassigned" then mean everybody's, not a team's. */
export function isCompanyLead(actor: PersonActor): boolean {
  return actor.grants.some((grant) => grant.capability === "ticket.assign" && grant.departmentIds === null);
}

/** The quick views that make sense for the actor. */
export function viewsFor(actor: PersonActor): QueueView[] {
  const isLead = isCompanyLead(actor);
  const filters: Record<QueueViewKey, QueueFilters> = {
    mine: { assignee: "me" },
    team: { department: "mine" },
    unassigned: isLead ? { assignee: "none" } : { department: "mine", assignee: "none" },
    overdue: { due: "overdue" },
    waitingCustomer: { state: ["waitingCustomer"] },
    waitingParts: { state: ["waitingParts"] },
    open: {},
    closed: { state: [...endStates] },
  };
  return queueViewKeys.filter((key) => key !== "team" || !isLead).map((key) => ({ key, filters: filters[key] }));
}

/** The view that the filters belong to: of those wholly contained in them the one that says most. */
export function currentView(views: readonly QueueView[], query: QueueFilters): QueueView | undefined {
  const fitting = views.filter(({ filters }) => keysOf(filters).every((key) => isSame(filters[key], query[key])));
  return fitting.toSorted((a, b) => keysOf(b.filters).length - keysOf(a.filters).length)[0];
}

/** The filters that were set beyond those of the view. */
export function extraFilters(view: QueueView | undefined, query: QueueFilters): FilterKey[] {
  return keysOf(query).filter((key) => view?.filters[key] === undefined);
}

/** The filters alone, without the ones that are not set. */
export function filtersOf(query: QueueQuery): QueueFilters {
  return Object.fromEntries(filterKeys.flatMap((key) => (query[key] === undefined ? [] : [[key, query[key]]])));
}

function keysOf(filters: QueueFilters): FilterKey[] {
  return filterKeys.filter((key) => filters[key] !== undefined && filters[key]?.length !== 0);
}

function isSame(one: string | readonly string[] | undefined, other: string | readonly string[] | undefined): boolean {
  return [one].flat().toSorted().join() === [other].flat().toSorted().join();
}
