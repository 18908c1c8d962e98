import { beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { recordLookUp, takeLookUp } from "@/lib/customers/mutations";
import { lookUpCustomer } from "@/lib/customers/queries";
import { db } from "@/lib/db/client";
import { openTicketsOfSerial } from "@/lib/devices/queries";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { wantedParts } from "@/lib/tickets/plan/wanted/queries";
import { byUrgency, daysPast } from "@/lib/tickets/plan/wanted/rules";
import type { WantedPart } from "@/lib/tickets/plan/wanted/schema";
import { teamLoad } from "@/lib/tickets/queue/load/queries";
import { incomeOf } from "@/lib/tickets/report/income/queries";
import { watchedTickets } from "@/lib/tickets/review/watch/queries";
import { rateService } from "@/lib/tickets/tracking/mutations";
import { openVisits } from "@/lib/tickets/visits/day/queries";
import { dispatchVisit } from "@/lib/tickets/visits/mutations";
import { owedParts } from "@/lib/tickets/visits/old-parts/queries";
import { createCompany, ids, serials, staff } from "@/tests/factories/company";
import {
  act,
  monday,
  newPhone,
  openRequest,
  planOf,
  recordOf,
  ticketAt,
  versionOf,
  wait,
  workOnSite,
} from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

test("an engineer's day: only own visits, until they are finished", async () => {
  const { number } = await ticketAt("execute");
  const [technician, colleague] = [await staff("technician"), await staff("colleague")];
  const order = { kind: "onSite", engineerId: technician.personId, eta: new Date("2026-11-24T01:00:00Z") } as const;
  await dispatchVisit(technician, number, await versionOf(number), order);
  expect(await openVisits(technician)).toMatchObject([
    { number, step: null, eta: "2026-11-24T01:00:00.000Z", areaCode: "310104", addressDetail: "文三路 398 号" },
  ]);
  expect(await openVisits(colleague)).toEqual([]);
});

test("an old part is owed from the end of its visit on, and only the old store sees it", async () => {
  const { number } = await ticketAt("execute");
  const part = { partId: ids.part("PCB-1"), quantity: 1, disposition: "used" as const };
  const taken = { ...part, isOldPartTaken: true, oldPartSerial: "OLD-1", oldPartReason: "" };
  await workOnSite(number, recordOf({ parts: [taken] }));
  expect(await owedParts(await staff("oldParts"), 5)).toMatchObject({
    total: 1,
    items: [{ number, serial: "OLD-1", quantity: 1, part: { number: "PCB-1" } }],
  });
  expect(await owedParts(await staff("newParts"), 5)).toEqual({ items: [], total: 0 });
});

test("a lead sees the load of the own team, a manager that of the company", async () => {
  await openRequest({ description: "客服在办" });
  await ticketAt("execute");
  const open = (where: object) =>
    db.ticket.count({ where: { state: { notIn: ["closed", "cancelled"] }, isHeld: false, ...where } });
  const [lead, manager] = [await teamLoad(await staff("lead")), await teamLoad(await staff("manager"))];
  expect(lead.open).toBe(await open({ departmentId: ids.department("RE") }));
  expect(manager.open).toBe(await open({}));
  expect(manager.open).toBeGreaterThan(lead.open);
  for (const load of [lead, manager]) {
    expect(load.people.reduce((sum, row) => sum + row.open, load.unassigned)).toBe(load.open);
    expect(load.stages.reduce((sum, row) => sum + row.open, 0)).toBe(load.open);
  }
  expect(lead.stages.find(({ stage }) => stage === "consult")?.open).toBe(0);
  expect((await teamLoad(await staff("technician"))).open).toBe(0);
  expect(manager.overdue).toBe(0);
  wait(30 * 24 * 60);
  expect((await teamLoad(await staff("manager"))).overdue).toBeGreaterThan(0);
});

test("look-ups of customers are counted per person, and recorded without the number", async () => {
  const [agent, manager] = [await staff("agent"), await staff("manager")];
  const { id } = await db.customer.findFirstOrThrow({ select: { id: true } });
  await recordLookUp(agent, id);
  const rows = await db.auditEvent.findMany({ where: { type: "customer.lookedUp" } });
  expect(rows).toMatchObject([{ actorId: agent.personId, subject: id, payload: {} }]);
  const asked = await Promise.allSettled(Array.from({ length: 61 }, () => takeLookUp(agent)));
  expect(asked.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { code: "rateLimited" } }]);
  await expect(takeLookUp(manager)).resolves.toBeUndefined();
});

test("a caller's number shows the customer with what is open, to those who take in requests", async () => {
  const contactPhone = newPhone();
  const { number } = await openRequest({ contactPhone, contactName: "欧阳静" });
  const ended = await openRequest({ contactPhone, description: "已撤回" });
  await act("agent", ended.number, "cancel", { cause: "withdrawn", reason: "客户撤回" });
  const agent = await staff("agent");
  const known = await lookUpCustomer(agent, contactPhone);
  expect(known).toMatchObject({ name: "欧阳静", openTicketCount: 1, openTickets: [{ number, stage: "consult" }] });
  expect(
    (await openTicketsOfSerial(agent, ` ${serials.inWarranty.toLowerCase()} `)).map((row) => row.number),
  ).toContain(number);
  expect(await lookUpCustomer(agent, newPhone())).toBeNull();
  await expect(lookUpCustomer(await staff("technician"), contactPhone)).rejects.toMatchObject({ code: "forbidden" });
});

test("the new store sees what open plans want, until a visit has accounted for it", async () => {
  const store = await staff("newParts");
  const { number } = await ticketAt("plan");
  const parts = [{ partId: ids.part("PCB-1"), quantity: 2, supply: "backordered" as const, promisedOn: "2026-12-01" }];
  await savePlan(await staff("support"), number, await versionOf(number), planOf({ parts }));
  const wantedNow = async () => (await wantedParts(store, 50)).items.filter((item) => item.number === number);
  expect(await wantedNow()).toMatchObject([
    { part: { number: "PCB-1" }, quantity: 2, supply: "backordered", promisedOn: "2026-12-01" },
  ]);
  await act("support", number, "approvePlan");
  const used = { partId: ids.part("PCB-1"), quantity: 2, disposition: "used" as const };
  await workOnSite(
    number,
    recordOf({ parts: [{ ...used, isOldPartTaken: true, oldPartSerial: "", oldPartReason: "" }] }),
  );
  expect(await wantedNow()).toEqual([]);
});

test("what is missing comes first by its day, what lies ready by its appointment", () => {
  const wanted = (id: string, change: Partial<WantedPart>): WantedPart => ({
    ...{ id, number: id, quantity: 1, supply: "reserved", promisedOn: null, appointmentStart: null },
    part: { number: "P", nameZh: "板", nameEn: "Board", unit: "件" },
    ...change,
  });
  const items = [
    wanted("no appointment", {}),
    wanted("tomorrow", { appointmentStart: "2026-11-24T01:00:00.000Z" }),
    wanted("late", { supply: "backordered", promisedOn: "2026-12-09" }),
    wanted("soon", { supply: "backordered", promisedOn: "2026-11-30" }),
  ];
  expect(items.toSorted(byUrgency).map(({ id }) => id)).toEqual(["soon", "late", "tomorrow", "no appointment"]);
});

test("a promised day is past from the next day on, in the company's zone", () => {
  expect(daysPast("2026-11-23", "2026-11-23T15:59:00.000Z")).toBe(0);
  expect(daysPast("2026-11-23", "2026-11-23T16:00:00.000Z")).toBe(1);
  expect(daysPast("2026-11-30", "2026-11-23T04:00:00.000Z")).toBe(-7);
});

test("quality sees low ratings and reopenings, finance what is asked and charged", async () => {
  const [quality, finance] = [await staff("quality"), await staff("finance")];
  const before = await incomeOf(finance);
  const support = await staff("support");
  const lines = [{ kind: "part" as const, text: "主板", quantity: 1, unitMinor: 48_000 }];
  const validUntil = new Date(monday.getTime() + 7 * 86_400_000);
  const quoted = async () => {
    const { number } = await ticketAt("plan");
    await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true }));
    await sendQuote(support, number, await versionOf(number), { lines, validUntil });
    return number;
  };
  const first = await quoted();
  const later = new Date(monday.getTime() + 60_000);
  setClock(later);
  const second = await quoted();
  const after = await incomeOf(finance);
  expect(after.open.count - before.open.count).toBe(2);
  expect(after.open.totalMinor - before.open.totalMinor).toBe(96_000);
  expect(after.open.newest.slice(0, 2)).toMatchObject([
    { number: second, totalMinor: 48_000, at: later.toISOString() },
    { number: first, totalMinor: 48_000, at: monday.toISOString() },
  ]);

  const isWatched = async () => (await watchedTickets(quality, 50)).items.find((item) => item.number === done.number);
  const done = await ticketAt("review");
  expect(await isWatched()).toBeUndefined();
  await rateService(done.customer, { stars: 2, reasons: [], comment: "太慢", isSolved: true });
  expect(await isWatched()).toMatchObject({ rating: { stars: 2, comment: "太慢" }, reopenedAt: null });
});
