import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grant, PersonActor } from "@/lib/auth/actor";
import { encodeCursor } from "@/lib/tickets/queue/rules";
import { filterValues, queueSorts } from "@/lib/tickets/queue/schema";
import {
  asksSame,
  currentView,
  extraFilters,
  filtersOf,
  parseViewQuery,
  type QueueAddress,
  queueHref,
  readQuery,
  readSavedQuery,
  shownViews,
  viewQueryOf,
  viewSearch,
  viewsFor,
} from "@/lib/tickets/queue/views/rules";
import { stages } from "@/lib/tickets/workflow/constants";

const id = "0199b0a0-0000-7000-8000-000000000001";

function person(...grants: Partial<Grant>[]): PersonActor {
  return { kind: "person", personId: id, posts: [], grants } as unknown as PersonActor;
}

describe("an address", () => {
  test("is read, and written back the same", () => {
    const href =
      "/tickets?stage=plan%2Cexecute&department=mine&due=overdue&createdFrom=2026-11-01&q=%E6%BC%8F%E6%B0%B4&sort=oldest";
    const { query, ignored } = readQuery(Object.fromEntries(new URLSearchParams(href.split("?")[1])));
    expect(ignored).toEqual([]);
    expect(query).toMatchObject({ stage: ["plan", "execute"], department: "mine", q: "漏水", sort: "oldest" });
    expect(queueHref(query)).toBe(href);
  });

  test("takes the repeated keys of a form and passes over its empty fields", () => {
    const { query, ignored } = readQuery({ stage: ["plan", "review"], q: "", due: "", createdTo: "", state: [] });
    expect(ignored).toEqual([]);
    expect(filtersOf(query)).toEqual({ stage: ["plan", "review"] });
    expect(queueHref({})).toBe("/tickets");
  });

  test("days the wrong way round are turned", () => {
    const { query, ignored } = readQuery({ createdFrom: "2026-11-20", createdTo: "2026-11-01" });
    expect(query).toMatchObject({ createdFrom: "2026-11-01", createdTo: "2026-11-20" });
    expect(ignored).toEqual([]);
  });

  test("with nonsense in it still gives a list, and says what was ignored", () => {
    const { query, ignored } = readQuery({
      stage: "plan,nowhere",
      kind: "repair",
      sort: "sideways",
      createdFrom: "2026-13-40",
      assignee: "'; drop table ticket",
      cursor: encodeCursor({ value: "1", id }),
      unknown: "x",
    });
    expect(filtersOf(query)).toEqual({ kind: ["repair"] });
    expect(query).toMatchObject({ sort: "due", cursor: undefined });
    expect(ignored.toSorted()).toEqual(["assignee", "createdFrom", "cursor", "sort", "stage"]);
  });

  test("names the saved view that is open, if it is one", () => {
    const { query } = readQuery({ view: id, due: "today" });
    expect(query.view).toBe(id);
    expect(queueHref(query)).toBe(`/tickets?due=today&view=${id}`);
    expect(readQuery({ view: "1" })).toMatchObject({ query: { sort: "due" }, ignored: ["view"] });
  });

  test("a cursor of the due order does not survive a search, which has another", () => {
    const cursor = encodeCursor({ value: null, id });
    expect(readQuery({ cursor }).query.cursor).toBe(cursor);
    expect(readQuery({ cursor, q: "漏水" }).query.cursor).toBeUndefined();
  });
});

describe("views", () => {
  const worker = viewsFor(person({ capability: "ticket.plan", departmentIds: ["a"] }));
  const manager = viewsFor(person({ capability: "ticket.assign", departmentIds: null }));

  test("the team of somebody who answers for the whole company is everybody", () => {
    expect(worker.map(({ key }) => key)).toContain("team");
    expect(manager.map(({ key }) => key)).not.toContain("team");
    expect(manager.find(({ key }) => key === "unassigned")?.filters).toEqual({ assignee: "none" });
  });

  test.each([
    [{}, "open", []],
    [{ assignee: "me" }, "mine", []],
    [{ department: "mine", assignee: "none" }, "unassigned", []],
    [{ assignee: "me", stage: "plan" }, "mine", ["stage"]],
    [{ state: "cancelled,closed" }, "closed", []],
    [{ state: "closed" }, "open", ["state"]],
    [{ state: "onHold" }, "onHold", []],
  ])("%j belongs to %s", (params, key, extra) => {
    const filters = filtersOf(readQuery(params).query);
    const view = currentView(worker, filters);
    expect(view?.key).toBe(key);
    expect(extraFilters(view, filters)).toEqual(extra);
  });
});

describe("a saved view", () => {
  test("keeps what parseViewQuery reads of its search, whatever was in it", () => {
    const listed = <T>(values: readonly T[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
    const chosen = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const params = fc.record({
      stage: listed(stages),
      kind: listed(filterValues.kind),
      assignee: chosen(["me", "none", id]),
      due: chosen(["today", "overdue"]),
      createdFrom: chosen(["2026-01-31", "2026-11-01"]),
      createdTo: chosen(["2026-02-01", "2026-11-20"]),
      q: chosen(["漏水 & 50%", "a=b", "+86 138"]),
      sort: chosen(queueSorts),
      view: chosen([id]),
    });
    fc.assert(
      fc.property(params, (given) => {
        const { query } = readQuery(given);
        const kept = viewQueryOf(query);
        expect(parseViewQuery(viewSearch(kept))).toEqual(kept);
        expect(readSavedQuery(JSON.parse(JSON.stringify(kept)))).toEqual({ query: kept, ignored: [] });
        expect(asksSame(kept, query)).toBe(true);
      }),
    );
  });

  test.each(["stage=nowhere", "colour=red", "cursor=x", `view=${id}`, "due=today&due=overdue"])(
    "cannot keep %s",
    (search) => expect(parseViewQuery(search)).toBeNull(),
  );

  test.each([null, [], "stage=plan", 7, { stage: { plan: 1 } }, { ["__proto__"]: "x" }])(
    "of %j shows everything",
    (stored) => expect(readSavedQuery(stored).query).toEqual({}),
  );

  test.each([
    [{ stage: ["plan", "report"] }, { stage: ["report", "plan"] }, true],
    [{}, { sort: "due" }, true],
    [{}, { sort: "newest" }, false],
    [{ q: "x" }, { q: "x", sort: "oldest" }, true],
    [{ q: "x" }, {}, false],
    [{ due: "today" }, { due: "overdue" }, false],
  ] as const)("%j and %j ask for the same: %s", (one, other, isSame) => {
    const copy = (query: object): QueueAddress => structuredClone(query);
    expect(asksSame(copy(one), copy(other))).toBe(isSame);
  });

  test("that is open stands in the tabs, wherever it stands in the list", () => {
    const views = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
    const shown = (openId?: string) => shownViews(views, openId).map((view) => view.id);
    expect(shown()).toEqual(["a", "b", "c"]);
    expect(shown("b")).toEqual(["a", "b", "c"]);
    expect(shown("e")).toEqual(["a", "b", "e"]);
    expect(shown("gone")).toEqual(["a", "b", "c"]);
  });
});
