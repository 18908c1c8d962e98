import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PersonActor } from "@/lib/auth/actor";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { heldRequests, queuePage } from "@/lib/tickets/queue/queries";
import { encodeCursor } from "@/lib/tickets/queue/rules";
import { type QueueQuery, queueQuery, queueSorts } from "@/lib/tickets/queue/schema";
import { closedToday, menuCounts, queueCounts } from "@/lib/tickets/queue/views/queries";
import { createCompany, ids, staff } from "@/tests/factories/company";
import { act, monday, openRequest, ticketAt, ticketNow, versionOf, wait } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

/** Every page from the first to the last. */
async function readAll(actor: PersonActor, asked: Partial<QueueQuery>) {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await queuePage(actor, queueQuery.parse({ ...asked, ...(cursor && { cursor }) }));
    pages.push(page.items.map((row) => row.number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return pages;
}

async function listed(actor: PersonActor, asked: Partial<Record<keyof QueueQuery, unknown>> = {}): Promise<string[]> {
  const { items } = await queuePage(actor, queueQuery.parse({ sort: "oldest", limit: 100, ...asked }));
  return items.map((row) => row.number);
}

describe("pages", () => {
  const size = 12;
  const numbers: string[] = [];
  beforeAll(async () => {
    setClock(monday);
    for (let i = 0; i < size; i += 1) numbers.push((await openRequest({ description: `分页样本 ${i}` })).number);
  });

  const moment = fc.integer({ min: 0, max: 3 }).map((hour) => new Date(monday.getTime() + hour * 3_600_000));
  const times = fc.record({
    nextDueAt: fc.option(moment, { nil: null }),
    createdAt: moment,
    updatedAt: moment,
  });
  const column = { due: "nextDueAt", newest: "createdAt", oldest: "createdAt", updated: "updatedAt" } as const;

  test("hold every ticket once and in order, whatever the sort, with equal and missing times at their borders", async () => {
    const agent = await staff("agent");
    await fc.assert(
      fc.asyncProperty(
        fc.array(times, { minLength: size, maxLength: size }),
        fc.integer({ min: 1, max: 5 }),
        async (all, limit) => {
          await Promise.all(
            numbers.map((number, i) =>
              db.ticket.update({ where: { number }, data: all[i] ?? {}, select: { id: true } }),
            ),
          );
          for (const sort of queueSorts) {
            const pages = await readAll(agent, { sort, limit });
            const read = pages.flat();
            expect(read.toSorted()).toEqual(numbers.toSorted());
            expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
            const values = read.map(
              (number) => all[numbers.indexOf(number)]?.[column[sort]]?.getTime() ?? Number.POSITIVE_INFINITY,
            );
            const ordered = values.toSorted((a, b) => (sort === "due" || sort === "oldest" ? a - b : b - a));
            expect(values).toEqual(ordered);
          }
          const found = await readAll(agent, { q: "分页样本", limit });
          expect(found.flat().toSorted()).toEqual(numbers.toSorted());
        },
      ),
      { numRuns: 8 },
    );
  });

  test.each([
    "x",
    Buffer.from("[1]").toString("base64url"),
    encodeCursor({ value: "yesterday", id: ids.person("agent") }),
    encodeCursor({ value: monday.toISOString(), id: "-".repeat(36) }),
    encodeCursor({ value: "+275760-09-13T00:00:00.000Z", id: ids.person("agent") }),
    encodeCursor({ value: null, id: ids.person("agent") }),
  ])("an invented cursor is refused: %s", async (cursor) => {
    const query = queueQuery.parse({ sort: "newest", cursor });
    await expect(queuePage(await staff("agent"), query)).rejects.toMatchObject({ code: "malformed" });
  });
});

describe("search", () => {
  test("finds words of two Chinese characters, numbers as they are spoken, serial numbers and messages", async () => {
    const phone = "13755501234";
    const { number } = await openRequest({
      contactName: "慕容雪",
      contactPhone: phone,
      description: "压缩机异响，夜里更明显",
    });
    const agent = await staff("agent");
    await postMessage(agent, number, { body: "请先断开总闸", audience: "customer", attachmentIds: [] });
    const bare = number.slice(2).replace("-", "");
    for (const q of [
      "异响",
      "压缩机",
      "慕容",
      "总闸",
      number,
      number.toLowerCase(),
      bare,
      phone,
      "137 5550 1234",
      "+86 137-5550-1234",
    ]) {
      expect(await listed(agent, { q }), q).toEqual([number]);
    }
    expect(await listed(agent, { q: "异晌" })).toEqual([]);
    // What the list shows as the title: symptom and category.
    const { symptom, category } = await db.ticket.findUniqueOrThrow({
      where: { number },
      select: { symptom: { select: { nameZh: true } }, category: { select: { nameZh: true } } },
    });
    expect(await listed(agent, { q: `${symptom?.nameZh} 慕容` })).toEqual([number]);
    expect(await listed(agent, { q: `${category?.nameZh} 慕容` })).toEqual([number]);
    expect(await listed(agent, { q: "& | ! :*" })).toEqual([]);
  });

  test("keeps to the filters", async () => {
    const { number } = await openRequest({ description: "雾化喷头堵塞", kind: "maintenance" });
    const agent = await staff("agent");
    expect(await listed(agent, { q: "喷头", kind: "maintenance" })).toEqual([number]);
    expect(await listed(agent, { q: "喷头", kind: "repair" })).toEqual([]);
  });
});

describe("filters", () => {
  test("each narrows the list to what it says", async () => {
    const first = await ticketAt("execute");
    const second = await openRequest({ description: "第二张", kind: "installation" });
    await act("agent", second.number, "waitForCustomer");
    const [agent, technician] = [await staff("agent"), await staff("technician")];
    const ticket = await ticketNow(first.number);
    const cases: [Partial<Record<keyof QueueQuery, unknown>>, boolean, boolean][] = [
      [{ stage: "execute,report" }, true, false],
      [{ state: "waitingCustomer" }, false, true],
      [{ kind: "installation" }, false, true],
      [{ warranty: "inWarranty" }, true, true],
      [{ department: ids.department("RE") }, true, false],
      [{ department: "none" }, false, false],
      [{ customer: ticket.customerId }, true, false],
      [{ device: ticket.deviceId }, true, true],
      [{ createdFrom: "2026-11-23", createdTo: "2026-11-23" }, true, true],
      [{ createdTo: "2026-11-22" }, false, false],
      [{ createdFrom: "2026-11-24" }, false, false],
      [{ priority: "low" }, false, false],
    ];
    for (const [filter, hasFirst, hasSecond] of cases) {
      const numbers = await listed(agent, filter);
      const name = JSON.stringify(filter);
      expect([numbers.includes(first.number), numbers.includes(second.number)], name).toEqual([hasFirst, hasSecond]);
    }
    expect(await listed(technician, { department: "mine" })).toContain(first.number);
    const holder = ticket.assigneeId === technician.personId ? technician : await staff("colleague");
    expect(await listed(holder, { assignee: "me" })).toContain(first.number);
    expect(await listed(agent, { assignee: "none" })).not.toContain(first.number);
  });

  test("overdue means a due time that has passed, and the row shows that clock; a paused one is not overdue", async () => {
    const late = await openRequest({ description: "逾期" });
    const paused = await openRequest({ description: "暂停" });
    await act("agent", paused.number, "waitForCustomer");
    const agent = await staff("agent");
    expect(await listed(agent, { due: "overdue" })).not.toContain(late.number);
    wait(14 * 24 * 60);
    const { items } = await queuePage(agent, queueQuery.parse({ due: "overdue", limit: 100 }));
    const row = items.find(({ number }) => number === late.number);
    expect(row?.clock).toMatchObject({ status: "breached", pausedBy: null });
    expect(row?.clock?.dueAt).toBe((await ticketNow(late.number)).nextDueAt?.toISOString());
  });

  test("a row shows the clock that runs, though one that stands still were due before it", async () => {
    const { number, id } = await openRequest({ description: "两个时限" });
    const [first, second] = await db.ticketClock.findMany({ where: { ticketId: id }, orderBy: { dueAt: "asc" } });
    await db.ticketClock.update({ where: { id: first?.id ?? "" }, data: { pausedAt: monday }, select: { id: true } });
    const { items } = await queuePage(await staff("agent"), queueQuery.parse({ q: number }));
    expect(items[0]?.clock?.id).toBe(second?.id);
  });

  test("what is closed or cancelled is shown only when asked for, and counted on its day", async () => {
    const { number } = await openRequest({ description: "撤回" });
    await act("agent", number, "cancel", { cause: "withdrawn", reason: "客户撤回" });
    const agent = await staff("agent");
    expect(await listed(agent)).not.toContain(number);
    expect(await listed(agent, { state: "closed,cancelled" })).toContain(number);

    const before = await closedToday(agent, { isOwn: false });
    const done = await openRequest({ description: "已答复" });
    await act("agent", done.number, "answer", { answer: "请清洗滤网" });
    await act("manager", done.number, "override", { reason: "演示", toStage: "review", toState: "closed" });
    expect(await closedToday(agent, { isOwn: false })).toBe(before + 1);
    wait(24 * 60);
    expect(await closedToday(agent, { isOwn: false })).toBe(0);
  });
});

describe("scope", () => {
  test("a technician sees the own team's tickets and those it has had; other teams see nothing of them", async () => {
    const other = await openRequest({ description: "还在客服" });
    const { number } = await ticketAt("review");
    expect(await listed(await staff("technician"), { q: number })).toEqual([number]);
    expect(await listed(await staff("technician"))).not.toContain(other.number);
    expect(await listed(await staff("southerner"))).not.toContain(number);
    expect(await listed(await staff("southerner"), { q: number })).toEqual([]);
    expect((await queueCounts(await staff("southerner"))).team).toBe(0);
    expect((await queueCounts(await staff("southerner"))).overdue).toBe(0);
  });

  test("held requests are in no queue and no search, but in the review", async () => {
    const { number } = await openRequest({ description: "看 http://a.example 和 http://b.example" });
    const agent = await staff("agent");
    expect((await ticketNow(number)).isHeld).toBe(true);
    expect(await listed(agent)).not.toContain(number);
    expect(await listed(agent, { q: number })).toEqual([]);
    expect((await heldRequests(agent)).items.map((row) => [row.number, row.heldReasons])).toContainEqual([
      number,
      ["links"],
    ]);
    const { contactPhone } = await db.ticket.findUniqueOrThrow({ where: { number } });
    expect(JSON.stringify(await heldRequests(agent))).not.toContain(contactPhone);
    expect((await menuCounts(agent)).held).toBe((await heldRequests(agent)).total);
    expect(await heldRequests(await staff("technician"))).toEqual({ items: [], total: 0 });
    expect((await menuCounts(await staff("technician"))).held).toBe(0);
    await openRequest({ description: "看 http://a.example 和 http://b.example" });
    const part = await heldRequests(agent, 1);
    expect([part.items.length, part.total]).toEqual([1, (await menuCounts(agent)).held]);
    expect(part.total).toBeGreaterThan(1);
  });

  test("counts say what the lists show", async () => {
    for (const name of ["agent", "support", "technician", "lead", "manager"] as const) {
      const actor = await staff(name);
      const counts = await queueCounts(actor);
      expect(counts.mine, name).toBe((await readAll(actor, { assignee: "me" })).flat().length);
      expect(counts.overdue, name).toBe((await readAll(actor, { due: "overdue" })).flat().length);
      expect(counts.team, name).toBe((await readAll(actor, { department: "mine" })).flat().length);
    }
  });
});

test("a row carries what a later action needs", async () => {
  const { number } = await openRequest({ description: "一行" });
  const { items } = await queuePage(await staff("agent"), queueQuery.parse({ q: number }));
  expect(items[0]).toMatchObject({ number, version: await versionOf(number), areaCode: "310104", isKeyAccount: false });
});
