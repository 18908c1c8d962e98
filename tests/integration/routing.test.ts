import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db, transaction } from "@/lib/db/client";
import { decideRoute } from "@/lib/routing/queries";
import type { RoutingFacts } from "@/lib/routing/schema";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { createCompany, ids, type StaffName } from "@/tests/factories/company";
import { monday, openRequest, versionOf } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));
afterEach(async () => {
  setClock(null);
  await db.routingRule.deleteMany();
  await db.leave.deleteMany();
  await db.personCertificate.deleteMany();
  await db.ticket.updateMany({ where: { state: "open" }, data: { assigneeId: null } });
});

const repair: RoutingFacts = {
  ticketId: randomUUID(),
  stage: "execute",
  stageFunction: "repair",
  capability: "ticket.execute",
  kind: "repair",
  categoryId: ids.category("AC"),
  areaCode: "310104",
  priority: "normal",
  warranty: "inWarranty",
  tier: "standard",
  channel: "web",
  customerId: randomUUID(),
  deviceId: null,
  requiredCertificate: null,
};

async function route(change: Partial<RoutingFacts> = {}, at = monday) {
  const decision = await transaction((tx) => decideRoute(tx, { ...repair, ...change }, at));
  return { ...decision, codes: decision.reasons.map(({ code }) => code) };
}

async function openTicketOf(name: StaffName) {
  const { number, customer } = await openRequest();
  const assigneeId = ids.person(name);
  const ticket = await db.ticket.update({
    where: { number },
    data: { assigneeId },
    select: { id: true, deviceId: true },
  });
  return { ...ticket, number, customer };
}

async function addRule(strategy: "leastLoaded" | "roundRobin" | "lastHandler", change: object = {}) {
  const names = { nameZh: "规则", nameEn: "Rule" };
  const rule = { sortOrder: 10, strategy, departmentId: ids.department("RE"), ...names, ...change };
  return db.routingRule.create({ data: rule, select: { id: true } });
}

const away = (name: StaffName, deputy: StaffName | null, day: string) => ({
  personId: ids.person(name),
  deputyId: deputy && ids.person(deputy),
  fromDay: new Date(day),
  toDay: new Date(day),
});

describe("without rules", () => {
  test("goes to the team of the region, and there to whoever has fewer open tickets", async () => {
    const { id } = await openTicketOf("technician");
    expect(await route()).toMatchObject({
      departmentId: ids.department("RE"),
      personId: ids.person("colleague"),
      ruleId: null,
    });
    expect(await route({ areaCode: "440305" })).toMatchObject({ personId: ids.person("southerner") });
    // The ticket that is being routed weighs nothing for its assignee.
    await openTicketOf("colleague");
    expect(await route({ ticketId: id })).toMatchObject({ personId: ids.person("technician") });
  });

  test("closed tickets do not count", async () => {
    await openTicketOf("technician");
    const { number, customer } = await openTicketOf("colleague");
    await openTicketOf("colleague");
    expect((await route()).personId).toBe(ids.person("technician"));
    for (const ticket of [{ number, customer }, await openTicketOf("colleague")]) {
      const input = { version: await versionOf(ticket.number), cause: "withdrawn", reason: "好了" } as const;
      await performAction(ticket.customer, ticket.number, "cancel", input);
    }
    await openTicketOf("technician");
    expect((await route()).personId).toBe(ids.person("colleague"));
  });

  test("a leave counts by the day in China: its deputy takes over, and it is over at midnight there", async () => {
    await db.leave.createMany({ data: [away("southerner", "technician", "2026-11-23")] });
    const south = { areaCode: "440305" };
    const last = await route(south, new Date("2026-11-23T15:59:00Z"));
    expect(last).toMatchObject({ departmentId: ids.department("RE"), personId: ids.person("technician") });
    expect(last.codes).toContain("deputy");
    expect(await route(south, new Date("2026-11-23T16:01:00Z"))).toMatchObject({ personId: ids.person("southerner") });
  });

  test("with the whole team away the head gets it, with everybody away the company-wide queue", async () => {
    await db.leave.createMany({
      data: [away("technician", null, "2026-11-23"), away("colleague", null, "2026-11-23")],
    });
    expect(await route()).toMatchObject({ departmentId: ids.department("RE"), personId: ids.person("lead") });
    await db.leave.createMany({ data: [away("lead", null, "2026-11-23"), away("manager", null, "2026-11-23")] });
    const nobody = await route();
    expect(nobody).toMatchObject({ departmentId: null, personId: null });
    expect(nobody.codes.at(-1)).toBe("alert");
  });

  test("passes over people whose posts do not let them work on the stage there", async () => {
    const { reasons, ...decision } = await route({ capability: "ticket.plan" });
    expect(decision).toMatchObject({ departmentId: ids.department("RE"), personId: ids.person("lead") });
    expect(decision.codes).toContain("passedOverRights");
  });

  test("passes over people without a valid certificate", async () => {
    await db.personCertificate.createMany({
      data: [
        { personId: ids.person("technician"), code: "hv", validUntil: new Date("2026-11-22") },
        { personId: ids.person("colleague"), code: "hv" },
      ],
    });
    expect(await route({ requiredCertificate: "hv" })).toMatchObject({ personId: ids.person("colleague") });
  });
});

describe("with rules", () => {
  test("the first enabled one in order decides", async () => {
    await addRule("leastLoaded", { sortOrder: 1, isEnabled: false, departmentId: ids.department("QA") });
    await addRule("leastLoaded", { sortOrder: 2, kind: "complaint", departmentId: ids.department("QA") });
    const { id } = await addRule("leastLoaded", { sortOrder: 3, areaCodes: ["3101"], categoryId: ids.category("AC") });
    await addRule("leastLoaded", { sortOrder: 4, departmentId: ids.department("RS") });
    const decision = await route();
    expect(decision).toMatchObject({ ruleId: id, departmentId: ids.department("RE") });
    expect(decision.reasons[0]).toMatchObject({ params: { number: 2, conditions: ["categoryId", "areaCodes"] } });
  });

  test("round robin takes whoever waited longest since the last decision", async () => {
    const { id: ticketId } = await openTicketOf("colleague");
    await addRule("roundRobin");
    const decided = { ticketId, stage: "execute", departmentId: ids.department("RE"), reasons: [] } as const;
    await db.routingDecision.createMany({
      data: [
        { ...decided, reasons: [], personId: ids.person("technician"), createdAt: new Date("2026-11-19T02:00:00Z") },
        { ...decided, reasons: [], personId: ids.person("colleague"), createdAt: new Date("2026-11-20T02:00:00Z") },
      ],
    });
    expect((await route()).personId).toBe(ids.person("technician"));
  });

  test("the last handler of the device goes before the last handler of the customer", async () => {
    const { id: first, deviceId } = await openTicketOf("technician");
    const { customerId } = await db.ticket.findUniqueOrThrow({ where: { id: first } });
    const handled = (ticketId: string, name: StaffName, day: string) => ({
      ticketId,
      departmentId: ids.department("RE"),
      personKey: ids.person(name),
      personId: ids.person(name),
      createdAt: new Date(day),
    });
    const { id: second } = await openTicketOf("technician");
    await db.ticket.update({ where: { id: second }, data: { deviceId: null, customerId } });
    await addRule("lastHandler");
    await db.ticketInvolvement.createMany({
      data: [handled(first, "technician", "2026-10-01"), handled(second, "colleague", "2026-11-01")],
    });
    expect((await route({ customerId, deviceId })).personId).toBe(ids.person("technician"));
    expect((await route({ customerId, deviceId: null })).personId).toBe(ids.person("colleague"));
    expect((await route({ customerId: randomUUID(), deviceId: null })).codes).toContain("lastHandlerUnavailable");
  });
});
