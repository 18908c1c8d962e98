import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publicActor } from "@/lib/auth/queries";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { refuseRequest, releaseRequest, submitRequest } from "@/lib/tickets/intake/mutations";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { saveReport, waiveSignature } from "@/lib/tickets/report/mutations";
import { declineQuote, rateService, withdrawRequest } from "@/lib/tickets/tracking/mutations";
import { callOffVisit, dispatchVisit, finishVisit } from "@/lib/tickets/visits/mutations";
import { receiveOldPart, waiveOldPart } from "@/lib/tickets/visits/old-parts/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import { visitPart } from "@/lib/tickets/visits/schema";
import { createCompany, ids, staff } from "@/tests/factories/company";
import {
  acceptRead,
  act,
  monday,
  newPhone,
  openRequest,
  planOf,
  recordOf,
  report,
  requestOf,
  startOnSite,
  ticketAt,
  ticketNow,
  versionOf,
  wait,
  workOnSite,
} from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

const quote = {
  lines: [{ kind: "labour" as const, text: "人工费", quantity: 1, unitMinor: 12_000 }],
  validUntil: new Date("2026-12-01T00:00:00Z"),
};

describe("suspected spam", () => {
  const spam = () => openRequest({ website: "http://spam.example" });

  test("is held without clocks and route, released into the desk, and released once", async () => {
    const { number, id } = await spam();
    expect(await ticketNow(number)).toMatchObject({ isHeld: true, departmentId: null, nextDueAt: null });
    await expect(act("agent", number, "refer")).rejects.toMatchObject({ code: "forbidden" });
    await expect(act("support", number, "refer")).rejects.toMatchObject({ code: "notFound" });
    const at = wait(30);
    await releaseRequest(await staff("agent"), number);
    expect(await ticketNow(number)).toMatchObject({ isHeld: false, departmentId: ids.department("CS") });
    const clocks = await db.ticketClock.findMany({ where: { ticketId: id }, orderBy: { clock: "asc" } });
    expect(clocks.map((clock) => [clock.clock, clock.startedAt])).toEqual([
      ["firstResponse", at],
      ["resolution", at],
    ]);
    await expect(releaseRequest(await staff("agent"), number)).rejects.toMatchObject({ code: "alreadyDone" });
    const late = refuseRequest(await staff("agent"), number, { version: 1, reason: "广告" });
    await expect(late).rejects.toMatchObject({ code: "versionConflict" });
    expect(await db.auditEvent.count({ where: { type: "intake.released", subject: number } })).toBe(1);
  });

  test("is refused as spam, and then is nobody's to release", async () => {
    const { number } = await spam();
    const refusal = async (version: number) => refuseRequest(await staff("agent"), number, { version, reason: "广告" });
    await expect(act("support", number, "cancel", { reason: "广告", cause: "spam" })).rejects.toMatchObject({
      code: "notFound",
    });
    await refusal(1);
    await expect(refusal(1)).rejects.toMatchObject({ code: "versionConflict" });
    expect(await db.ticketTransition.findFirst({ where: { ticket: { number }, action: "cancel" } })).toMatchObject({
      reason: "广告",
    });
    const [audit] = await db.auditEvent.findMany({ where: { subject: number } });
    expect(audit).toMatchObject({ type: "intake.refused", payload: { reason: "广告" } });
    expect(await ticketNow(number)).toMatchObject({ state: "cancelled", cancelCause: "spam", isHeld: false });
    await expect(releaseRequest(await staff("agent"), number)).rejects.toMatchObject({ code: "alreadyDone" });
  });

  test("that its sender withdraws leaves the review too", async () => {
    const { number, customer } = await spam();
    await withdrawRequest(customer, "");
    expect(await ticketNow(number)).toMatchObject({ state: "cancelled", isHeld: false });
    const step = await db.ticketTransition.findFirst({ where: { ticket: { number }, action: "cancel" } });
    expect(step).toMatchObject({ reason: "" });
    expect(await db.ticketClock.count({ where: { ticket: { number } } })).toBe(0);
  });

  test("is what comes fourth from one phone in a day, or in haste, or full of links", async () => {
    const contactPhone = newPhone();
    const held: boolean[] = [];
    for (let i = 0; i < 4; i += 1) held.push((await ticketNow((await openRequest({ contactPhone })).number)).isHeld);
    expect(held).toEqual([false, false, false, true]);
    const links = await openRequest({ description: "http://a.example http://b.example" });
    expect((await ticketNow(links.number)).heldReasons).toEqual(["links"]);
    const draft = await db.requestDraft.create({ data: { tokenHash: "h1", startedAt: monday } });
    wait(0.04);
    const { number } = await submitRequest(publicActor("haste"), requestOf(), "web", draft);
    expect((await ticketNow(number)).heldReasons).toEqual(["tooFast"]);
    const kept = await db.rateLimit.findMany();
    expect(kept.filter(({ key }) => key.includes(contactPhone))).toEqual([]);
  });
});

describe("cancelling", () => {
  test("a duplicate names its original, which must live and be another ticket", async () => {
    const [one, two] = [await openRequest(), await openRequest()];
    const cancel = (number: string, duplicateOf?: string) =>
      act("agent", number, "cancel", { reason: "重复", cause: "duplicate", duplicateOf });
    for (const wrong of [undefined, two.number, "SR000101-00001"]) {
      await expect(cancel(two.number, wrong)).rejects.toMatchObject({ details: { issues: [{ path: "duplicateOf" }] } });
    }
    await cancel(two.number, one.number);
    expect(await ticketNow(two.number)).toMatchObject({ state: "cancelled", duplicateOfId: one.id });
    await expect(cancel(one.number, two.number)).rejects.toMatchObject({ code: "invalid" });
    await act("manager", two.number, "override", { reason: "不是重复", toStage: "consult" });
    expect(await ticketNow(two.number)).toMatchObject({ state: "open", cancelCause: null, duplicateOfId: null });
  });

  test("in another stage is a manager's, and stands in the audit log", async () => {
    const { number, id } = await ticketAt("execute");
    await startOnSite(number);
    await act("manager", number, "cancel", { reason: "客户撤回", cause: "withdrawn" });
    expect(await db.auditEvent.count({ where: { type: "ticket.overridden", subject: number } })).toBe(1);
    expect(await db.visit.findMany({ where: { ticketId: id } })).toMatchObject([{ outcome: "incomplete" }]);
  });
});

describe("overriding", () => {
  test("moves any ticket anywhere, marked in history and audit log, with the artefacts left behind settled", async () => {
    const { number, id } = await ticketAt("plan");
    const support = await staff("support");
    await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true }));
    await sendQuote(support, number, await versionOf(number), quote);
    await act("manager", number, "override", { reason: "直接派工", toStage: "execute" });
    expect(await ticketNow(number)).toMatchObject({ stage: "execute", state: "open" });
    const step = await db.ticketTransition.findFirst({ where: { ticketId: id, action: "override" } });
    expect(step).toMatchObject({ isOverride: true, reason: "直接派工" });
    expect(await db.quote.findFirst({ where: { plan: { ticketId: id } } })).toMatchObject({ state: "withdrawn" });
    expect(await db.auditEvent.count({ where: { type: "ticket.overridden", subject: number } })).toBe(1);
    await act("manager", number, "override", { reason: "结案", toStage: "review", toState: "closed" });
    expect(await ticketNow(number)).toMatchObject({ stage: "review", state: "closed", nextDueAt: null });
  });
});

describe("quotes", () => {
  test("a new plan withdraws the quote that is out and ends the waiting; an accepted one counts no longer", async () => {
    const { number, id, customer } = await ticketAt("plan");
    const support = await staff("support");
    const save = async () => savePlan(support, number, await versionOf(number), planOf({ isChargeable: true }));
    const send = async () => sendQuote(support, number, await versionOf(number), quote);
    await save();
    await send();
    await save();
    expect((await ticketNow(number)).state).toBe("open");
    await expect(acceptRead(customer)).rejects.toMatchObject({ code: "stageChanged" });
    wait(1);
    await send();
    wait(1);
    await send();
    expect((await ticketNow(number)).state).toBe("waitingCustomer");
    await acceptRead(customer);
    await acceptRead(customer);
    await expect(declineQuote(customer, "")).rejects.toMatchObject({ code: "stageChanged" });
    await save();
    await expect(act("support", number, "approvePlan")).rejects.toMatchObject({
      details: { issues: [{ path: "quoteAccepted" }] },
    });
    const quotes = await db.quote.findMany({ where: { plan: { ticketId: id } }, orderBy: { sentAt: "asc" } });
    expect(quotes.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
  });

  test("cannot be accepted after they ran out, nor sent for what is free", async () => {
    const { number, customer } = await ticketAt("plan");
    const support = await staff("support");
    await savePlan(support, number, await versionOf(number), planOf());
    await expect(sendQuote(support, number, await versionOf(number), quote)).rejects.toMatchObject({ code: "invalid" });
    await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true }));
    await sendQuote(support, number, await versionOf(number), quote);
    setClock(quote.validUntil);
    await expect(acceptRead(customer)).rejects.toMatchObject({ code: "linkExpired" });
  });
});

describe("visits", () => {
  test("one at a time, called off before work begins, ended as incomplete after", async () => {
    const { number, id } = await ticketAt("execute");
    const technician = await staff("technician");
    const order = { kind: "onSite", engineerId: technician.personId, eta: null } as const;
    const send = async () => dispatchVisit(technician, number, await versionOf(number), order);
    const { visitId } = await send();
    await expect(send()).rejects.toMatchObject({ code: "visitUnderWay" });
    await callOffVisit(technician, number, await versionOf(number), visitId, { reason: "客户改期" });
    const started = await startOnSite(number);
    await expect(
      callOffVisit(technician, number, await versionOf(number), started, { reason: "客户改期" }),
    ).rejects.toMatchObject({ code: "workBegun" });
    const used = visitPart.parse({ partId: ids.part("PIPE-1"), quantity: 2, disposition: "used" });
    await saveVisitRecord(technician, number, await versionOf(number), started, recordOf({ parts: [used] }));
    await act("technician", number, "replan", { reason: "缺件" });
    const visits = await db.visit.findMany({
      where: { ticketId: id },
      orderBy: { id: "asc" },
      include: { parts: true },
    });
    expect(visits).toMatchObject([
      { calledOffReason: "客户改期", outcome: null },
      { calledOffAt: null, outcome: "incomplete", parts: [{ partId: ids.part("PIPE-1") }] },
    ]);
  });

  test("nobody is sent who is on leave today, or lacks the certificate that the plan wants", async () => {
    const { number } = await ticketAt("plan");
    const support = await staff("support");
    const engineerId = ids.person("technician");
    const key = { personId_code: { personId: engineerId, code: "crane" } };
    await db.personCertificate.create({ data: { personId: engineerId, code: "crane" } });
    await savePlan(support, number, await versionOf(number), planOf({ requiredCertificate: "crane" }));
    await act("support", number, "approvePlan");
    const lead = await staff("lead");
    const send = async () =>
      dispatchVisit(lead, number, await versionOf(number), { kind: "onSite", engineerId, eta: null });
    const params = { certificate: "crane" };
    const lacking = { details: { issues: [{ path: "engineerId", code: "certificateMissing", params }] } };
    await db.personCertificate.update({ where: key, data: { validUntil: new Date("2026-11-22") } });
    await expect(send()).rejects.toMatchObject(lacking);
    await db.personCertificate.update({ where: key, data: { validUntil: new Date("2026-11-23") } });
    const days = { fromDay: new Date("2026-11-23"), toDay: new Date("2026-11-23") };
    const { id } = await db.leave.create({ data: { personId: engineerId, ...days } });
    await expect(send()).rejects.toMatchObject({ details: { issues: [{ path: "engineerId", code: "onLeave" }] } });
    await db.leave.delete({ where: { id } });
    await send();
    await db.personCertificate.delete({ where: key });
  });

  test("an engineer of another team cannot be sent, and what is recorded must belong to the product", async () => {
    const { number } = await ticketAt("execute");
    const technician = await staff("technician");
    const order = { kind: "onSite", engineerId: ids.person("southerner"), eta: null } as const;
    await expect(dispatchVisit(technician, number, await versionOf(number), order)).rejects.toMatchObject({
      details: { issues: [{ path: "engineerId", code: "notOfTheTeam" }] },
    });
    const visitId = await startOnSite(number);
    const save = async (changes: Parameters<typeof recordOf>[0]) =>
      saveVisitRecord(technician, number, await versionOf(number), visitId, recordOf(changes));
    const foreign = { itemId: ids.check("HP-C1"), value: "", isPassed: true };
    await expect(save({ checks: [foreign] })).rejects.toMatchObject({
      details: { issues: [{ path: "checks.0.itemId" }] },
    });
    const worded = { itemId: ids.check("AC-C2"), value: "很好", isPassed: true };
    await expect(save({ checks: [worded] })).rejects.toMatchObject({
      details: { issues: [{ path: "checks.0.value", code: "notANumber" }] },
    });
    const half = visitPart.parse({
      partId: ids.part("PCB-1"),
      quantity: 0.5,
      disposition: "used",
      isOldPartTaken: true,
    });
    await expect(save({ parts: [half] })).rejects.toMatchObject({
      details: { issues: [{ path: "parts.0.quantity", code: "wholeNumber" }] },
    });
  });

  test("what stands on an unfinished visit is no evidence yet", async () => {
    const { number } = await ticketAt("execute");
    const visitId = await startOnSite(number);
    const technician = await staff("technician");
    await saveVisitRecord(technician, number, await versionOf(number), visitId, recordOf());
    await expect(act("technician", number, "finishWork")).rejects.toMatchObject({
      details: { issues: [{ path: "finishedVisit" }, { path: "testsRecorded" }] },
    });
    await finishVisit(technician, number, await versionOf(number), visitId, { outcome: "completed", note: "" });
    await act("technician", number, "finishWork");
  });
});

describe("old parts", () => {
  /** Closed but for the two old parts that are owed; returns their ids. */
  async function owing() {
    const { number, id, customer } = await ticketAt("execute");
    const used = { partId: ids.part("PCB-1"), quantity: 1, disposition: "used" as const };
    const taken = visitPart.parse({ ...used, isOldPartTaken: true, oldPartSerial: "S1" });
    const technician = await staff("technician");
    const silent = visitPart.parse(used);
    const visitId = await startOnSite(number);
    const save = async (part: typeof taken) =>
      saveVisitRecord(technician, number, await versionOf(number), visitId, recordOf({ parts: [part] }));
    await expect(save(silent)).rejects.toMatchObject({
      details: { issues: [{ path: "parts.0.oldPartReason", code: "required" }] },
    });
    await save(taken);
    const early = await db.visitPart.findFirstOrThrow({ where: { visitId } });
    await expect(receiveOldPart(await staff("oldParts"), number, early.id)).rejects.toMatchObject({
      code: "evidenceMissing",
    });
    await finishVisit(technician, number, await versionOf(number), visitId, { outcome: "completed", note: "" });
    const kept = visitPart.parse({ ...used, oldPartReason: "客户留下" });
    await workOnSite(number, recordOf({ parts: [kept] }));
    await act("technician", number, "finishWork");
    await saveReport(technician, number, await versionOf(number), report);
    await waiveSignature(technician, number, await versionOf(number), "客户不在场");
    await act("technician", number, "deliverReport");
    await rateService(customer, { stars: 5, reasons: [], comment: "", isSolved: true });
    const [first, second] = await db.visitPart.findMany({
      where: { visit: { ticketId: id }, oldPart: "owed" },
      orderBy: { visit: { dispatchedAt: "asc" } },
    });
    return { number, first: first?.id ?? "", second: second?.id ?? "" };
  }

  test("are received by the old store or waived by a manager before the ticket closes", async () => {
    const { number, first, second } = await owing();
    const close = () => act("agent", number, "close");
    await expect(close()).rejects.toMatchObject({ details: { issues: [{ path: "oldPartsSettled" }] } });
    await expect(receiveOldPart(await staff("newParts"), number, first)).rejects.toMatchObject({ code: "forbidden" });
    await expect(waiveOldPart(await staff("oldParts"), number, second, "x")).rejects.toMatchObject({
      code: "forbidden",
    });
    await receiveOldPart(await staff("oldParts"), number, first);
    await receiveOldPart(await staff("oldParts"), number, first);
    await expect(waiveOldPart(await staff("manager"), number, first, "x")).rejects.toMatchObject({
      code: "alreadyDone",
    });
    await expect(close()).rejects.toMatchObject({ code: "evidenceMissing" });
    await waiveOldPart(await staff("manager"), number, second, "价值低");
    expect(await db.visitPart.findUnique({ where: { id: second } })).toMatchObject({
      oldPart: "waived",
      oldPartReason: "客户留下\n价值低",
    });
    await close();
    const received = await db.ticketEvent.count({ where: { ticket: { number }, type: "oldPart.received" } });
    expect(received).toBe(1);
  });
});
