import { describe, expect, test } from "vitest";
import type { Grant, PersonActor } from "@/lib/auth/actor";
import { encodeCursor } from "@/lib/tickets/queue/rules";
import { currentView, extraFilters, filtersOf, queueHref, readQuery, viewsFor } from "@/lib/tickets/queue/views/rules";

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
  ])("%j belongs to %s", (params, key, extra) => {
    const filters = filtersOf(readQuery(params).query);
    const view = currentView(worker, filters);
    expect(view?.key).toBe(key);
    expect(extraFilters(view, filters)).toEqual(extra);
  });
});
