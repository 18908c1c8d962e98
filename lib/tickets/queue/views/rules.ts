import type { PersonActor } from "@/lib/auth/actor";
import { endStates } from "@/lib/tickets/workflow/constants";
import { id } from "@/lib/validation";
import { decodeCursor } from "../rules";
import { type QueueQuery, queueQuery } from "../schema";
import { type FilterKey, filterKeys, type QueueViewKey, queueViewKeys, shownSavedViews } from "./constants";

export type QueueFilters = Pick<QueueQuery, FilterKey>;
/** What a view keeps: filters, search and order. */
export type ViewQuery = QueueFilters & Partial<Pick<QueueQuery, "q" | "sort">>;
/** What stands in the address: that, the place in the list and the saved view that is open. */
export type QueueAddress = ViewQuery & { cursor?: string; view?: string };
/** The queue that an address asks for, and the saved view that is open. */
export type ViewedQuery = QueueQuery & { view?: string };
export type QueueView = { key: QueueViewKey; filters: QueueFilters };

const viewQueryKeys = [...filterKeys, "q", "sort"] as const;
const addressKeys = [...viewQueryKeys, "cursor", "view"] as const;
const addressShape = { ...queueQuery.shape, view: id };
const listKeys: readonly string[] = ["stage", "state", "priority", "kind", "warranty"];

/**
 * The queue that an address asks for. What cannot be understood is left out and named in `ignored`: an old or mistyped link still
 * shows a list. Days given the wrong way round are turned.
 */
export function readQuery(params: Record<string, string | string[] | undefined>): {
  query: ViewedQuery;
  ignored: string[];
} {
  const kept: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const key of addressKeys) {
    const given = params[key];
    if (given === undefined || given.length === 0) continue;
    const value = Array.isArray(given) && !listKeys.includes(key) ? given.at(-1) : given;
    if (value === "") continue;
    if (addressShape[key].safeParse(value).success) kept[key] = value;
    else ignored.push(key);
  }
  const { createdFrom: from, createdTo: to } = kept;
  if (typeof from === "string" && typeof to === "string" && from > to)
    Object.assign(kept, { createdFrom: to, createdTo: from });
  const { view, ...rest } = kept;
  const query: ViewedQuery = { ...queueQuery.parse(rest), ...(typeof view === "string" && { view }) };
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

/** What a view keeps of a queue, the defaults left out. */
export function viewQueryOf(query: QueueQuery): ViewQuery {
  const { q, sort } = query;
  return { ...filtersOf(query), ...(q && { q }), ...(sort !== "due" && { sort }) };
}

/** What a saved view asks for: its JSON is read as an address is, so that what has become invalid is left out and named. */
export function readSavedQuery(stored: unknown): { query: ViewQuery; ignored: string[] } {
  const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
  const params: Record<string, string | string[]> = {};
  const strange: string[] = [];
  for (const [key, value] of entries) {
    if (!viewQueryKeys.includes(key as (typeof viewQueryKeys)[number])) strange.push(key);
    else if (isText(value) || (Array.isArray(value) && value.every(isText))) params[key] = value;
    else strange.push(key);
  }
  const { query, ignored } = readQuery(params);
  return { query: viewQueryOf(query), ignored: [...ignored, ...strange] };
}

/** What a form's "stage=plan&sort=newest" asks for, null when something in it is not understood. */
export function parseViewQuery(search: string): ViewQuery | null {
  const params = new URLSearchParams(search);
  const { query, ignored } = readSavedQuery(Object.fromEntries(params));
  return ignored.length === 0 && params.size === new Set(params.keys()).size ? query : null;
}

/** What a view keeps, as `parseViewQuery` reads it. */
export function viewSearch(query: ViewQuery): string {
  return queueHref(query).split("?")[1] ?? "";
}

/** True when two queues ask for the same in the same order, whatever the place. A search has one order only. */
export function asksSame(one: ViewQuery, other: ViewQuery): boolean {
  const canonical = (query: ViewQuery) =>
    viewQueryKeys.map((key) => (key === "sort" ? (query.q ? "" : (query.sort ?? "due")) : sorted(query[key])));
  return canonical(one).join("\n") === canonical(other).join("\n");
}

/** The saved views that stand in the tabs: the first ones, and the one that is open. */
export function shownViews<View extends { id: string }>(views: readonly View[], openId: string | undefined): View[] {
  const first = views.slice(0, shownSavedViews);
  const open = views.find(({ id }) => id === openId);
  return open && !first.includes(open) ? [...first.slice(0, -1), open] : first;
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
    onHold: { state: ["onHold"] },
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

type Value = string | readonly string[] | undefined;

function isSame(one: Value, other: Value): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: Value): string {
  return [value].flat().toSorted().join();
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
