import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { editIntake } from "@/lib/tickets/intake/edit/mutations";
import { takeInRequest } from "@/lib/tickets/intake/mutations";
import { intakeInput } from "@/lib/tickets/intake/schema";
import { withdrawRequest } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { dispatchVisit, finishVisit } from "@/lib/tickets/visits/mutations";
import { createCompany, ids, type StaffName, staff } from "@/tests/factories/company";
import {
  act,
  diagnosis,
  monday,
  newPhone,
  openRequest,
  startOnSite,
  ticketAt,
  ticketNow,
  versionOf,
  workOnSite,
} from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

test.each([
  ["the verdict", { warranty: { verdict: "outOfWarranty" as const, reason: "自行拆机" } }, "warranty.verdict"],
  ["the category", { categoryId: ids.category("HP"), modelId: null, symptomId: null, serial: "" }, "categoryId"],
])("once the work has begun, %s is no longer the technician's to change", async (_case, change, path) => {
  const { number } = await ticketAt("execute");
  const edit = async (name: StaffName) =>
    editIntake(await staff(name), number, { version: await versionOf(number), ...change });
  await expect(edit("technician")).rejects.toMatchObject({ code: "invalid", details: { issues: [{ path }] } });
  await expect(edit("manager")).resolves.toMatchObject({ number });
});

test("the technician still corrects the serial number", async () => {
  const { number } = await ticketAt("execute");
  const patch = { version: await versionOf(number), serial: "NOT-ON-RECORD-1" };
  await editIntake(await staff("technician"), number, patch);
  expect(await ticketNow(number)).toMatchObject({ serialText: "NOT-ON-RECORD-1", categoryId: ids.category("AC") });
});

test("a ticket known by an unknown serial number takes the category of its diagnosis", async () => {
  const { number } = await openRequest({ serial: "UNKNOWN-77", categoryId: undefined, symptomId: undefined });
  expect((await ticketNow(number)).categoryId).toBeNull();
  await act("agent", number, "refer");
  await saveDiagnosis(await staff("support"), number, await versionOf(number), diagnosis);
  expect((await ticketNow(number)).categoryId).toBe(ids.category("AC"));
});

test("another verdict in the diagnosis stands in the history", async () => {
  const { number, id } = await ticketAt("diagnose");
  const other = { ...diagnosis, warranty: "outOfWarranty" as const };
  await saveDiagnosis(await staff("support"), number, await versionOf(number), other);
  const event = await db.ticketEvent.findFirst({
    where: { ticketId: id, type: "diagnosis.saved" },
    orderBy: { id: "desc" },
  });
  expect(event?.payload).toMatchObject({
    changes: [{ field: "warranty", from: "inWarranty", to: "outOfWarranty" }],
  });
});

test("the customer withdraws before somebody was sent, not after work was done", async () => {
  const { number, customer } = await ticketAt("execute");
  await workOnSite(number);
  await act("technician", number, "replan", { reason: "缺件" });
  expect((await trackingPage(customer)).can.withdraw).toBe(false);
  await expect(withdrawRequest(customer, "不修了")).rejects.toMatchObject({
    code: "evidenceMissing",
    details: { issues: [{ path: "nobodySent" }] },
  });
  // One that was called off brought nobody.
  const other = await ticketAt("execute");
  const technician = await staff("technician");
  const order = { kind: "onSite", engineerId: technician.personId, eta: null } as const;
  await dispatchVisit(technician, other.number, await versionOf(other.number), order);
  await act("technician", other.number, "replan", { reason: "客户改期" });
  expect((await trackingPage(other.customer)).can.withdraw).toBe(true);
  await expect(withdrawRequest(other.customer, "不修了")).resolves.toMatchObject({ action: "cancel" });
});

test("a visit is completed only with all that finishing the work will demand", async () => {
  const { number, id } = await ticketAt("execute");
  const visitId = await startOnSite(number);
  const technician = await staff("technician");
  const finish = async (outcome: "completed" | "incomplete") =>
    finishVisit(technician, number, await versionOf(number), visitId, { outcome, note: "" });
  await expect(finish("completed")).rejects.toMatchObject({
    code: "evidenceMissing",
    details: { issues: [{ path: "testsRecorded" }] },
  });
  expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({ finishedAt: null });
  // Whoever has to come again owes nothing yet.
  await finish("incomplete");
  expect(await db.ticketEvent.count({ where: { ticketId: id, type: "visit.finished" } })).toBe(1);
});

test("a dispatch stands among the reasons for where the ticket is", async () => {
  const { number, id } = await ticketAt("execute");
  const { assigneeId } = await ticketNow(number);
  const engineer: StaffName = assigneeId === ids.person("technician") ? "colleague" : "technician";
  const order = { kind: "onSite", engineerId: ids.person(engineer), eta: null } as const;
  await dispatchVisit(await staff("lead"), number, await versionOf(number), order);
  const decision = await db.routingDecision.findFirst({ where: { ticketId: id }, orderBy: { id: "desc" } });
  expect(decision).toMatchObject({ personId: ids.person(engineer), reasons: [{ code: "dispatched" }] });
});

test("an intake sent under a key leaves an answered key behind", async () => {
  const clientKey = randomUUID();
  const intake = intakeInput.parse({
    channel: "phone",
    kind: "repair",
    contactName: "李女士",
    contactPhone: newPhone(),
    categoryId: ids.category("AC"),
    description: "不制冷",
  });
  const { number } = await takeInRequest(await staff("agent"), { ...intake, clientKey });
  const key = await db.idempotencyKey.findFirst({ where: { key: clientKey } });
  expect(key).toMatchObject({ responseBody: number, responseStatus: 201 });
});
