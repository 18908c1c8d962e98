import { beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { recordLookUp, takeLookUp } from "@/lib/customers/mutations";
import { lookUpCustomer } from "@/lib/customers/queries";
import { db } from "@/lib/db/client";
import { openTicketsOfSerial } from "@/lib/devices/queries";
import { teamLoad } from "@/lib/tickets/queue/load/queries";
import { openVisits } from "@/lib/tickets/visits/day/queries";
import { dispatchVisit } from "@/lib/tickets/visits/mutations";
import { owedParts } from "@/lib/tickets/visits/old-parts/queries";
import { createCompany, ids, serials, staff } from "@/tests/factories/company";
import {
  act,
  monday,
  newPhone,
  openRequest,
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
