import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { editIntake } from "@/lib/tickets/intake/edit/mutations";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { ticketPage } from "@/lib/tickets/queries";
import { queuePage } from "@/lib/tickets/queue/queries";
import { queueQuery } from "@/lib/tickets/queue/schema";
import { arriveOnSite, contactCustomer, dispatchVisit } from "@/lib/tickets/visits/mutations";
import { createCompany, serials, staff } from "@/tests/factories/company";
import { act, monday, openRequest, ticketAt, ticketNow, versionOf, wait } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));
afterEach(() => setClock(null));

/** Shanghai has no summer time: local time is eight hours ahead of UTC. */
const shanghai = (text: string) => new Date(`${text}:00+08:00`);

async function clockOf(
  id: string,
  clock: "firstResponse" | "diagnosis" | "engineerContact" | "arrival" | "resolution",
) {
  return db.ticketClock.findFirstOrThrow({
    where: { ticketId: id, clock },
    orderBy: { startedAt: "desc" },
    include: { pauses: { orderBy: { fromAt: "asc" } } },
  });
}

/** The resolution that a request out of warranty is promised when it comes in then. */
async function openRequestAt(at: Date) {
  setClock(at);
  return clockOf((await openRequest({ serial: serials.outOfWarranty })).id, "resolution");
}

describe("due times", () => {
  // Out of warranty: office hours 8:30–12:00 and 13:30–17:30, first response within an open hour.
  test.each([
    ["within the morning", "2026-11-23T09:00", "2026-11-23T10:00"],
    ["over the lunch break", "2026-11-23T11:30", "2026-11-23T14:00"],
    ["over a weekend", "2026-11-20T17:00", "2026-11-23T09:00"],
    ["into a Saturday that makes up for a holiday 调休", "2026-10-09T17:00", "2026-10-10T09:00"],
    ["over the National Day holiday", "2026-09-30T17:00", "2026-10-08T09:00"],
    ["of a request at night", "2026-11-24T02:00", "2026-11-24T09:30"],
  ])("count office hours: %s", async (_case, opened, due) => {
    setClock(shanghai(opened));
    const { number, id } = await openRequest({ serial: serials.outOfWarranty });
    expect((await clockOf(id, "firstResponse")).dueAt).toEqual(shanghai(due));
    expect((await ticketNow(number)).nextDueAt).toEqual(shanghai(due));
  });

  test("of a device under warranty count the hours of field service, Sundays too", async () => {
    setClock(shanghai("2026-11-22T19:30"));
    const { id } = await openRequest();
    expect((await clockOf(id, "firstResponse")).dueAt).toEqual(shanghai("2026-11-23T08:30"));
    expect((await clockOf(id, "resolution")).dueAt).toEqual(shanghai("2026-11-25T19:30"));
  });
});

describe("first response", () => {
  test("stops with the first word to the customer", async () => {
    const { number, id } = await openRequest();
    wait(7);
    const note = { audience: "internal" as const, body: "请核实", attachmentIds: [] };
    await postMessage(await staff("agent"), number, note);
    expect((await clockOf(id, "firstResponse")).stoppedAt).toBeNull();
    const at = wait(3);
    await postMessage(await staff("agent"), number, { ...note, audience: "customer", body: "您好" });
    expect((await clockOf(id, "firstResponse")).stoppedAt).toEqual(at);
    expect((await ticketNow(number)).nextDueAt).toEqual((await clockOf(id, "resolution")).dueAt);
  });

  test("stops when the desk refers the ticket, and with an answer", async () => {
    const [one, two] = [await openRequest(), await openRequest()];
    const at = wait(9);
    await act("agent", one.number, "refer");
    await act("agent", two.number, "answer", { answer: "请复位" });
    expect((await clockOf(one.id, "firstResponse")).stoppedAt).toEqual(at);
    expect((await clockOf(two.id, "firstResponse")).stoppedAt).toEqual(at);
    expect((await clockOf(two.id, "resolution")).stoppedAt).toEqual(at);
    expect((await ticketNow(two.number)).nextDueAt).toBeNull();
  });
});

describe("pauses", () => {
  test("waiting for the customer moves the due time by the open hours that were lost", async () => {
    const { number, id } = await ticketAt("diagnose");
    const before = await clockOf(id, "diagnosis");
    const from = wait(30);
    await act("support", number, "waitForCustomer", { reason: "等照片" });
    expect((await clockOf(id, "diagnosis")).pausedAt).toEqual(from);
    expect((await ticketNow(number)).nextDueAt).toBeNull();
    const to = wait(120);
    await act("support", number, "resume");
    const after = await clockOf(id, "diagnosis");
    expect(after.dueAt.getTime() - before.dueAt.getTime()).toBe(120 * 60_000);
    expect(after.pauses).toMatchObject([{ state: "waitingCustomer", fromAt: from, toAt: to }]);
    expect((await ticketNow(number)).nextDueAt).toEqual(after.dueAt);
  });

  test("another priority or warranty promises anew from the same start, pauses kept", async () => {
    const { number, id } = await openRequest();
    const start = await clockOf(id, "resolution");
    wait(30);
    await act("agent", number, "waitForCustomer");
    wait(120);
    await act("agent", number, "resume");
    const version = await versionOf(number);
    const warranty = { verdict: "outOfWarranty" as const, reason: "人为损坏" };
    await editIntake(await staff("agent"), number, { version, warranty });
    const moved = await clockOf(id, "resolution");
    const other = await openRequestAt(monday);
    expect(moved.startedAt).toEqual(start.startedAt);
    expect(moved).toMatchObject({ policyId: other.policyId, targetMinutes: other.targetMinutes });
    expect(moved.policyId).not.toBe(start.policyId);
    // Half an hour of the pause falls into the lunch break of the office, whose hours count now.
    expect(moved.dueAt.getTime() - other.dueAt.getTime()).toBe(90 * 60_000);
    const next = await db.ticketClock.findFirst({
      where: { ticketId: id, stoppedAt: null },
      orderBy: { dueAt: "asc" },
    });
    expect((await ticketNow(number)).nextDueAt).toEqual(next?.dueAt);
  });

  test("waiting for parts stops the arrival but not the resolution, and moving on ends the pause", async () => {
    const { number, id } = await ticketAt("execute");
    wait(10);
    await act("technician", number, "waitForParts");
    expect((await clockOf(id, "arrival")).pausedAt).not.toBeNull();
    expect((await clockOf(id, "resolution")).pausedAt).toBeNull();
    const at = wait(10);
    await act("technician", number, "replan", { reason: "换方案" });
    const arrival = await clockOf(id, "arrival");
    expect(arrival.stoppedAt).toEqual(at);
    expect(arrival.pauses).toMatchObject([{ state: "waitingParts", toAt: at }]);
  });

  test("a hold needs a date in the future and a reason, and is kept until the ticket goes on", async () => {
    const { number, id } = await ticketAt("diagnose");
    const hold = { reason: "客户下周回家", until: new Date("2026-12-01T00:00:00Z") };
    await expect(act("support", number, "hold", { ...hold, until: monday })).rejects.toMatchObject({
      details: { issues: [{ path: "until", code: "inThePast" }] },
    });
    await expect(act("support", number, "hold", { until: hold.until })).rejects.toMatchObject({
      details: { issues: [{ path: "reason" }] },
    });
    await act("support", number, "hold", hold);
    expect(await ticketNow(number)).toMatchObject({ state: "onHold", holdUntil: hold.until });
    expect((await clockOf(id, "resolution")).pausedAt).not.toBeNull();
    await act("support", number, "resume");
    expect(await ticketNow(number)).toMatchObject({ state: "open", holdUntil: null });
  });
});

describe("the stages' clocks", () => {
  test("contact runs from the dispatch to the call, arrival to the door, resolution to the report", async () => {
    const { number, id } = await ticketAt("execute");
    const sent = wait(5);
    const technician = await staff("technician");
    const order = { kind: "onSite", engineerId: technician.personId, eta: null } as const;
    const { visitId } = await dispatchVisit(technician, number, await versionOf(number), order);
    expect(await clockOf(id, "engineerContact")).toMatchObject({
      startedAt: sent,
      dueAt: new Date(sent.getTime() + 15 * 60_000),
    });
    expect((await ticketNow(number)).nextDueAt).toEqual(new Date(sent.getTime() + 15 * 60_000));
    const called = wait(10);
    await contactCustomer(technician, number, await versionOf(number), visitId, { eta: null });
    expect((await clockOf(id, "engineerContact")).stoppedAt).toEqual(called);
    const there = wait(60);
    await arriveOnSite(technician, number, await versionOf(number), visitId);
    expect((await clockOf(id, "arrival")).stoppedAt).toEqual(there);
    expect((await clockOf(id, "resolution")).stoppedAt).toBeNull();
  });

  test("a delivered report stops the resolution, a reopening starts it anew with a first response", async () => {
    const { number, id } = await ticketAt("review");
    expect((await clockOf(id, "resolution")).stoppedAt).not.toBeNull();
    expect(await db.ticketClock.count({ where: { ticketId: id, stoppedAt: null } })).toBe(0);
    const at = wait(60);
    await act("agent", number, "reopen", { reason: "又坏了" });
    expect((await clockOf(id, "resolution")).startedAt).toEqual(at);
    expect((await clockOf(id, "firstResponse")).startedAt).toEqual(at);
  });

  test("a cancelled ticket has no running clock and no open pause", async () => {
    const { number, id } = await ticketAt("diagnose");
    await act("support", number, "waitForCustomer");
    wait(5);
    await act("manager", number, "cancel", { reason: "客户撤回", cause: "withdrawn" });
    expect(await db.ticketClock.count({ where: { ticketId: id, stoppedAt: null } })).toBe(0);
    expect(await db.clockPause.count({ where: { clock: { ticketId: id }, toAt: null } })).toBe(0);
    expect(await ticketNow(number)).toMatchObject({ state: "cancelled", nextDueAt: null });
  });
});

test("ticket and queue tell the same of a clock, in whole minutes", async () => {
  const { number } = await openRequest();
  setClock(new Date(monday.getTime() + 90_500));
  const agent = await staff("agent");
  const page = await ticketPage(agent, number);
  const { items } = await queuePage(agent, queueQuery.parse({ q: number }));
  expect(items[0]?.clock).toEqual(page?.clocks[0]);
  expect(Number.isInteger(page?.clocks[0]?.minutesLeft)).toBe(true);
});
