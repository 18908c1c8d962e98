import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { queuePage } from "@/lib/tickets/queue/queries";
import { queueQuery } from "@/lib/tickets/queue/schema";
import { maxOwnViews } from "@/lib/tickets/queue/views/constants";
import { waitingCounts } from "@/lib/tickets/queue/views/queries";
import { arrangeViews, deleteView, editView, overwriteView, saveView } from "@/lib/tickets/queue/views/saved/mutations";
import { savedViewCounts, savedViews, shareChoices } from "@/lib/tickets/queue/views/saved/queries";
import { saveViewForm } from "@/lib/tickets/queue/views/saved/schema";
import { createCompany, ids, type StaffName, staff } from "@/tests/factories/company";
import { act, monday, openRequest, ticketAt } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

type Asked = { name?: string; share?: string; address?: string };

async function save(by: StaffName, asked: Asked = {}): Promise<string> {
  const input = saveViewForm.parse({ name: randomUUID(), share: "own", address: "stage=plan", ...asked });
  return (await saveView(await staff(by), input)).id;
}

async function viewOf(by: StaffName, id: string) {
  return (await savedViews(await staff(by))).find((view) => view.id === id);
}

async function audited(id: string) {
  const rows = await db.auditEvent.findMany({ where: { subject: id }, orderBy: { id: "asc" } });
  return rows.map(({ type, actorId, payload }) => ({ type, actorId, payload }));
}

const own = { scope: "own", departmentId: null } as const;
const company = { scope: "company", departmentId: null } as const;

describe("saving", () => {
  test("keeps filters, search and order, and nothing of the place", async () => {
    const id = await save("technician", {
      name: "  华东  超时 ",
      address: "stage=plan%2Cexecute&due=overdue&q=%E6%BC%8F&sort=oldest",
    });
    expect(await viewOf("technician", id)).toMatchObject({
      name: "华东 超时",
      scope: "own",
      isOwn: true,
      mayChange: true,
      query: { stage: ["plan", "execute"], due: "overdue", q: "漏", sort: "oldest" },
      ignored: [],
    });
    await expect(save("technician", { address: "stage=nowhere" })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "address", code: "invalid" }] },
    });
    await expect(save("technician", { address: "cursor=x" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("a name is one per owner, in whatever capitals; others may use it too", async () => {
    await save("technician", { name: "Late visits" });
    await expect(save("technician", { name: "late VISITS" })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "name", code: "taken" }] },
    });
    await save("colleague", { name: "Late visits" });
    const other = await save("technician", { name: "Early visits" });
    const input = { id: other, version: 1, name: "Late visits", share: own };
    await expect(editView(await staff("technician"), input)).rejects.toMatchObject({ code: "invalid" });
  });

  test("of two who save one name at once, one hears that it is taken", async () => {
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => save("agent", { name: "同时" })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ details: { issues: [{ path: "name", code: "taken" }] } });
  });

  test.each(["", "   ", "长".repeat(61)])("the name %j is refused, by the database too", async (name) => {
    expect(saveViewForm.safeParse({ name, share: "own", address: "" }).success).toBe(false);
    const row = { ownerId: ids.person("agent"), name: name.trim(), query: {} };
    await expect(db.savedView.create({ data: row })).rejects.toThrow("saved_view_name_check");
  });

  test("the database knows no team view without a team", async () => {
    const row = { ownerId: ids.person("agent"), name: randomUUID(), query: {} };
    await expect(db.savedView.create({ data: { ...row, scope: "department" } })).rejects.toThrow("department_check");
    await expect(db.savedView.create({ data: { ...row, departmentId: ids.department("CS") } })).rejects.toThrow(
      "department_check",
    );
  });

  test("nobody keeps more than the limit", async () => {
    const ownerId = ids.person("finance");
    const rows = Array.from({ length: maxOwnViews }, (_, index) => ({ ownerId, name: `视图 ${index}`, query: {} }));
    await db.savedView.createMany({ data: rows });
    await expect(save("finance")).rejects.toMatchObject({
      details: { issues: [{ path: "name", code: "tooManyViews" }] },
    });
  });
});

describe("sharing", () => {
  test("a team's view is there for the team and those above it, and for nobody else", async () => {
    const id = await save("technician", { share: ids.department("RE") });
    expect(await viewOf("colleague", id)).toMatchObject({
      isOwn: false,
      mayChange: false,
      owner: { name: "员工 technician" },
    });
    for (const name of ["southerner", "agent", "manager"] as const)
      expect(await viewOf(name, id), name).toBeUndefined();
    const change = { id, version: 1, name: "夺取", share: own };
    await expect(editView(await staff("colleague"), change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteView(await staff("colleague"), id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(overwriteView(await staff("colleague"), { id, version: 1, address: "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(editView(await staff("southerner"), change)).rejects.toMatchObject({ code: "notFound" });
    await expect(deleteView(await staff("manager"), id)).rejects.toMatchObject({ code: "notFound" });
    await deleteView(await staff("lead"), id);
    expect(await viewOf("technician", id)).toBeUndefined();
  });

  test("one's own is nobody else's, whatever their rights", async () => {
    const id = await save("technician");
    for (const name of ["colleague", "lead", "manager", "admin"] as const) {
      expect(await viewOf(name, id), name).toBeUndefined();
      await expect(deleteView(await staff(name), id), name).rejects.toMatchObject({ code: "notFound" });
    }
  });

  test("with the company only by those who may, with a team only by its people", async () => {
    for (const name of ["technician", "agent", "quality"] as const) {
      await expect(save(name, { share: "company" }), name).rejects.toMatchObject({ code: "forbidden" });
      expect((await shareChoices(await staff(name))).company).toBe(false);
    }
    await expect(save("technician", { share: ids.department("CS") })).rejects.toMatchObject({ code: "forbidden" });
    await expect(save("manager", { share: ids.department("RE") })).rejects.toMatchObject({ code: "forbidden" });
    const mine = await save("technician");
    const wider = { id: mine, version: 1, name: "更多", share: company };
    await expect(editView(await staff("technician"), wider)).rejects.toMatchObject({ code: "forbidden" });
    for (const name of ["lead", "manager", "admin"] as const) {
      const id = await save(name, { share: "company" });
      expect(await viewOf("technician", id), name).toMatchObject({ mayChange: false });
      expect(await viewOf("manager", id), name).toMatchObject({ mayChange: true });
    }
  });

  test("never shows a ticket beyond the reader's own sight, nor counts it", async () => {
    const { number } = await openRequest({ description: "只有客服看得到" });
    const id = await save("manager", { share: "company", address: "stage=consult" });
    const view = await viewOf("southerner", id);
    if (!view) throw new Error("the view is not there");
    const listed = async (name: StaffName) =>
      (await queuePage(await staff(name), queueQuery.parse({ ...view.query, limit: 100 }))).items.map(
        (row) => row.number,
      );
    expect(await listed("manager")).toContain(number);
    expect(await listed("southerner")).not.toContain(number);
    expect((await savedViewCounts(await staff("southerner"), [view])).get(id)).toBe(
      (await listed("southerner")).length,
    );
    expect((await savedViewCounts(await staff("manager"), [view])).get(id)).toBe((await listed("manager")).length);
  });

  test("is in the audit log from the first to the last, what one keeps for oneself is not", async () => {
    const id = await save("manager", { name: "审计", share: "company" });
    const actor = await staff("manager");
    await editView(actor, { id, version: 1, name: "审计二", share: company });
    await overwriteView(await staff("admin"), { id, version: 2, address: "due=overdue" });
    await editView(actor, { id, version: 3, name: "审计二", share: own });
    await editView(actor, { id, version: 4, name: "审计三", share: own });
    await editView(actor, { id, version: 5, name: "审计三", share: company });
    await deleteView(actor, id);
    const by = ids.person("manager");
    expect(await audited(id)).toEqual([
      { type: "view.shared", actorId: by, payload: { name: "审计", ...company } },
      { type: "view.renamed", actorId: by, payload: { from: "审计", to: "审计二" } },
      { type: "view.overwritten", actorId: ids.person("admin"), payload: { name: "审计二" } },
      { type: "view.unshared", actorId: by, payload: { name: "审计二" } },
      { type: "view.shared", actorId: by, payload: { name: "审计三", ...company } },
      { type: "view.deleted", actorId: by, payload: { name: "审计三" } },
    ]);
    const quiet = await save("technician");
    await deleteView(await staff("technician"), quiet);
    expect(await audited(quiet)).toEqual([]);
  });
});

describe("changing", () => {
  test("of two who change one version, the second is told, and repeating what stands changes nothing", async () => {
    const id = await save("manager", { share: "company" });
    const both = await Promise.allSettled([
      overwriteView(await staff("manager"), { id, version: 1, address: "due=overdue" }),
      overwriteView(await staff("admin"), { id, version: 1, address: "due=today" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "versionConflict", details: { currentVersion: 2 } });
    const { name } = (await viewOf("manager", id)) ?? {};
    await editView(await staff("manager"), { id, version: 1, name: name ?? "", share: company });
    expect((await viewOf("manager", id))?.version).toBe(2);
  });

  test("what was deleted meanwhile is not found", async () => {
    const id = await save("technician");
    const actor = await staff("technician");
    await deleteView(actor, id);
    await expect(deleteView(actor, id)).rejects.toMatchObject({ code: "notFound" });
    await expect(overwriteView(actor, { id, version: 1, address: "" })).rejects.toMatchObject({ code: "notFound" });
    await expect(editView(actor, { id, version: 1, name: "x", share: own })).rejects.toMatchObject({
      code: "notFound",
    });
  });

  test("the order is the owner's: others' ids are passed over, what is not named comes last", async () => {
    const mine = [await save("support"), await save("support"), await save("support")] as const;
    const foreign = await save("manager", { share: "company" });
    const before = await db.savedView.findUniqueOrThrow({ where: { id: foreign } });
    const order = async () =>
      (await savedViews(await staff("support"))).filter(({ isOwn }) => isOwn).map(({ id }) => id);
    expect(await order()).toEqual(mine);
    await arrangeViews(await staff("support"), [mine[2], foreign, mine[0], mine[2]]);
    expect(await order()).toEqual([mine[2], mine[0], mine[1]]);
    expect(await db.savedView.findUniqueOrThrow({ where: { id: foreign } })).toEqual(before);
  });

  test("a view of an older desk opens with what is still understood", async () => {
    const query = { stage: ["plan", "nowhere"], kind: ["repair"], due: "someday", colour: "red", q: 7 };
    const row = { ownerId: ids.person("support"), name: "旧版", query };
    const { id } = await db.savedView.create({ data: row, select: { id: true } });
    const view = await viewOf("support", id);
    expect(view?.query).toEqual({ kind: ["repair"] });
    expect(view?.ignored.toSorted()).toEqual(["colour", "due", "q", "stage"]);
  });
});

test("what waits is counted by what for, as the lists show it", async () => {
  const { number } = await ticketAt("diagnose");
  await act("support", number, "hold", { reason: "等", until: new Date("2026-12-01T00:00:00Z") });
  for (const name of ["support", "manager", "southerner"] as const) {
    const actor = await staff(name);
    const { items } = await queuePage(actor, queueQuery.parse({ state: "onHold", limit: 100 }));
    expect((await waitingCounts(actor)).onHold, name).toBe(items.length);
  }
  expect((await waitingCounts(await staff("manager"))).onHold).toBeGreaterThan(0);
});
