import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { readFile } from "@/lib/storage/files";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { trackedTicket } from "@/lib/tickets/policy";
import { askSignature, saveReport } from "@/lib/tickets/report/mutations";
import { signedContent } from "@/lib/tickets/report/queries";
import { contentHash } from "@/lib/tickets/report/rules";
import { recordRevisit, saveReview } from "@/lib/tickets/review/mutations";
import { declineQuote, rateService, reopenByCustomer } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { arriveOnSite, contactCustomer, dispatchVisit, finishVisit, startWork } from "@/lib/tickets/visits/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import { visitPart } from "@/lib/tickets/visits/schema";
import { workflowFacts } from "@/lib/tickets/workflow/queries";
import { createCompany, ids, staff } from "@/tests/factories/company";
import {
  acceptRead,
  act,
  diagnosis,
  monday,
  openRequest,
  planOf,
  recordOf,
  report,
  signRead,
  ticketAt,
  ticketNow,
  versionOf,
  wait,
  workOnSite,
} from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

async function movesOf(id: string) {
  const steps = await db.ticketTransition.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
  return steps.map((step) => step.action);
}

async function eventsOf(id: string) {
  const events = await db.ticketEvent.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
  return events.map((event) => event.type);
}

const quote = {
  lines: [
    { kind: "labour" as const, text: "人工费", quantity: 1.5, unitMinor: 12_000 },
    { kind: "part" as const, text: "主板", quantity: 1, unitMinor: 45_050 },
  ],
  validUntil: new Date("2026-12-01T00:00:00Z"),
};

describe("the whole way", () => {
  test("of a paid repair with a part, a quote and a drawn signature", async () => {
    const { number, id, customer } = await openRequest();
    wait(5);
    await act("agent", number, "refer", { reason: "需要诊断" });
    expect(await ticketNow(number)).toMatchObject({ stage: "diagnose", departmentId: ids.department("TS") });

    const [support, technician, agent] = [await staff("support"), await staff("technician"), await staff("agent")];
    wait(5);
    await saveDiagnosis(support, number, await versionOf(number), { ...diagnosis, warranty: "outOfWarranty" });
    await act("support", number, "diagnose");
    const wanted = [
      { partId: ids.part("PCB-1"), quantity: 1, supply: "reserved" as const, promisedOn: null },
      { partId: ids.part("PIPE-1"), quantity: 1.5, supply: "backordered" as const, promisedOn: "2026-11-24" },
    ];
    wait(5);
    await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true, parts: wanted }));
    await expect(act("support", number, "approvePlan")).rejects.toMatchObject({
      code: "evidenceMissing",
      details: { issues: [{ path: "quoteAccepted", code: "missing" }] },
    });
    await sendQuote(support, number, await versionOf(number), quote);
    expect(await ticketNow(number)).toMatchObject({ stage: "plan", state: "waitingCustomer" });
    wait(30);
    await acceptRead(customer);
    expect(await ticketNow(number)).toMatchObject({ stage: "plan", state: "open" });
    expect(await db.quote.findFirst({ where: { plan: { ticketId: id } } })).toMatchObject({
      state: "accepted",
      totalMinor: 18_000 + 45_050,
    });
    await act("support", number, "approvePlan");
    expect(await ticketNow(number)).toMatchObject({ stage: "execute", departmentId: ids.department("RE") });

    wait(5);
    const order = { kind: "onSite", engineerId: ids.person("technician"), eta: null } as const;
    const { visitId } = await dispatchVisit(await staff("lead"), number, await versionOf(number), order);
    expect((await ticketNow(number)).assigneeId).toBe(technician.personId);
    const eta = wait(10);
    await contactCustomer(technician, number, await versionOf(number), visitId, { eta });
    wait(60);
    await arriveOnSite(technician, number, await versionOf(number), visitId);
    wait(5);
    await startWork(technician, number, await versionOf(number), visitId);
    const used = (partId: string, quantity: number) => ({
      partId,
      quantity,
      disposition: "used" as const,
      isOldPartTaken: false,
      oldPartSerial: "",
      oldPartReason: "",
    });
    const record = recordOf({ parts: [used(ids.part("PCB-1"), 1)] });
    await saveVisitRecord(technician, number, await versionOf(number), visitId, record);
    await expect(act("technician", number, "finishWork")).rejects.toMatchObject({
      details: { issues: [{ path: "finishedVisit" }, { path: "partsAccounted" }, { path: "testsRecorded" }] },
    });
    record.parts.push(used(ids.part("PIPE-1"), 1.5));
    await saveVisitRecord(technician, number, await versionOf(number), visitId, record);
    wait(45);
    await finishVisit(technician, number, await versionOf(number), visitId, { outcome: "completed", note: "完成" });
    await act("technician", number, "finishWork");
    expect(await ticketNow(number)).toMatchObject({ stage: "report", departmentId: ids.department("RE") });

    await expect(act("technician", number, "deliverReport")).rejects.toMatchObject({
      details: { issues: [{ path: "reportComplete" }, { path: "signature" }] },
    });
    await saveReport(technician, number, await versionOf(number), { ...report, chargesMinor: 63_050 });
    await askSignature(technician, number, await versionOf(number));
    expect((await ticketNow(number)).state).toBe("waitingCustomer");
    wait(5);
    await signRead(customer, { kind: "drawn", signerName: "王建国", path: "M 10 10 L 100 100" });
    expect((await ticketNow(number)).state).toBe("open");
    await act("technician", number, "deliverReport");
    expect(await ticketNow(number)).toMatchObject({ stage: "review", departmentId: ids.department("CS") });

    const sealed = await db.serviceReport.findFirstOrThrow({ where: { ticketId: id } });
    const pdf = await db.attachment.findUniqueOrThrow({ where: { id: sealed.pdfId ?? "" } });
    const bytes = await buffer(await readFile(pdf.storageKey));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.length).toBe(pdf.size);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(pdf.sha256);
    expect(sealed).toMatchObject({ signatureKind: "drawn", signerName: "王建国", signatureIp: "203.0.113.7" });
    expect(sealed.contentHash).toMatch(/^[0-9a-f]{64}$/);

    await expect(act("agent", number, "close")).rejects.toMatchObject({ details: { issues: [{ path: "reviewed" }] } });
    await rateService(customer, { stars: 5, reasons: ["punctual"], comment: "很好", isSolved: true });
    await saveReview(agent, number, await versionOf(number), {
      qualityScore: 95,
      complaint: "",
      improvementAction: "",
    });
    await act("agent", number, "close");
    expect(await ticketNow(number)).toMatchObject({ stage: "review", state: "closed", nextDueAt: null });
    expect(await movesOf(id)).toEqual([
      ...["open", "refer", "diagnose", "waitForCustomer", "resume", "approvePlan", "finishWork"],
      ...["waitForCustomer", "resume", "deliverReport", "close"],
    ]);
    expect(await eventsOf(id)).toEqual([
      ...["ticket.submitted", "ticket.routed", "ticket.moved", "ticket.routed"],
      ...["diagnosis.saved", "ticket.moved", "ticket.routed", "plan.saved", "quote.sent", "ticket.moved"],
      ...["quote.accepted", "ticket.moved", "ticket.moved", "ticket.routed"],
      ...["visit.dispatched", "visit.contacted", "visit.arrived", "visit.started"],
      ...["visit.recorded", "visit.recorded", "visit.finished", "ticket.moved", "ticket.routed"],
      ...["report.saved", "report.signatureAsked", "ticket.moved", "report.signed", "ticket.moved"],
      ...["report.delivered", "ticket.moved", "ticket.routed", "survey.answered", "review.saved", "ticket.moved"],
    ]);
  });

  test("of a question that customer service answers", async () => {
    const { number, id } = await openRequest();
    await act("agent", number, "answer", { answer: "请按复位键" });
    expect(await ticketNow(number)).toMatchObject({ stage: "review", departmentId: ids.department("CS") });
    expect(await db.message.findFirst({ where: { ticketId: id } })).toMatchObject({
      audience: "customer",
      body: "请按复位键",
    });
    await recordRevisit(await staff("agent"), number, await versionOf(number), {
      isReached: true,
      isSatisfied: true,
      note: "",
    });
    await act("agent", number, "close");
    expect((await ticketNow(number)).state).toBe("closed");
  });

  test("of a fault that support solves remotely", async () => {
    const { number } = await ticketAt("diagnose");
    const version = await versionOf(number);
    await saveDiagnosis(await staff("support"), number, version, diagnosis);
    await expect(act("support", number, "solveRemotely")).rejects.toMatchObject({
      details: { issues: [{ path: "remoteSolution" }] },
    });
    await saveDiagnosis(await staff("support"), number, version + 1, { ...diagnosis, remoteSolution: "远程复位" });
    await act("support", number, "solveRemotely");
    expect((await ticketNow(number)).stage).toBe("report");
  });

  test("of a plan that the customer refuses", async () => {
    const { number, customer } = await ticketAt("plan");
    const support = await staff("support");
    await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true }));
    await expect(act("support", number, "declinePlan")).rejects.toMatchObject({
      details: { issues: [{ path: "refusal" }] },
    });
    await sendQuote(support, number, await versionOf(number), quote);
    await declineQuote(customer, "太贵");
    await declineQuote(customer, "太贵");
    await act("support", number, "declinePlan");
    expect((await ticketNow(number)).stage).toBe("review");
  });
});

describe("ways back", () => {
  test("support asks back, the agent refers again, and the diagnosis begins a new round", async () => {
    const { number, id } = await ticketAt("diagnose");
    await saveDiagnosis(await staff("support"), number, await versionOf(number), diagnosis);
    await act("support", number, "askBack", { question: "机器编号？" });
    expect(await ticketNow(number)).toMatchObject({ stage: "consult", departmentId: ids.department("CS") });
    expect(await db.message.findFirst({ where: { ticketId: id } })).toMatchObject({ audience: "internal" });
    await act("agent", number, "refer");
    await expect(act("support", number, "diagnose")).rejects.toMatchObject({
      details: { issues: [{ path: "diagnosis" }] },
    });
    await saveDiagnosis(await staff("support"), number, await versionOf(number), { ...diagnosis, cause: "接线松" });
    await act("support", number, "diagnose");
    const rounds = await db.diagnosis.findMany({ where: { ticketId: id }, orderBy: { round: "asc" } });
    expect(rounds.map(({ round, cause }) => ({ round, cause }))).toEqual([
      { round: 1, cause: diagnosis.cause },
      { round: 2, cause: "接线松" },
    ]);
  });

  test("a second visit is planned anew, and the new plan wants a visit of its own", async () => {
    const { number, id } = await ticketAt("execute");
    await workOnSite(number);
    await act("technician", number, "replan", { reason: "还需要另一个零件" });
    expect(await ticketNow(number)).toMatchObject({ stage: "plan", departmentId: ids.department("TS") });
    await expect(act("support", number, "approvePlan")).rejects.toMatchObject({
      details: { issues: [{ path: "planSteps" }] },
    });
    await savePlan(await staff("support"), number, await versionOf(number), planOf({ steps: ["第二次上门"] }));
    await act("support", number, "approvePlan");
    await expect(act("technician", number, "finishWork")).rejects.toMatchObject({
      details: { issues: [{ path: "finishedVisit" }, { path: "testsRecorded" }] },
    });
    await workOnSite(number);
    await act("technician", number, "finishWork");
    expect(await db.plan.count({ where: { ticketId: id, frozenAt: { not: null } } })).toBe(2);
  });

  test("a fault found on site to be another one is diagnosed again", async () => {
    const { number } = await ticketAt("execute");
    await expect(act("technician", number, "rediagnose", { reason: " " })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "reason", code: "required" }] },
    });
    await act("technician", number, "rediagnose", { reason: "不是主板" });
    expect(await ticketNow(number)).toMatchObject({ stage: "diagnose", departmentId: ids.department("TS") });
  });

  test("rework voids the signature, and the next report is a new round", async () => {
    const { number, id, customer } = await ticketAt("report");
    const technician = await staff("technician");
    await saveReport(technician, number, await versionOf(number), report);
    await askSignature(technician, number, await versionOf(number));
    await signRead(customer);
    await expect(saveReport(technician, number, await versionOf(number), report)).rejects.toMatchObject({
      code: "reportSigned",
    });
    wait(1);
    await act("technician", number, "rework", { reason: "漏了一项" });
    await expect(act("technician", number, "finishWork")).rejects.toMatchObject({
      details: { issues: [{ path: "finishedVisit" }] },
    });
    await workOnSite(number);
    await act("technician", number, "finishWork");
    await expect(act("technician", number, "deliverReport")).rejects.toMatchObject({ code: "evidenceMissing" });
    await saveReport(technician, number, await versionOf(number), report);
    await expect(act("technician", number, "deliverReport")).rejects.toMatchObject({
      details: { issues: [{ path: "signature" }] },
    });
    const rounds = await db.serviceReport.findMany({ where: { ticketId: id }, orderBy: { round: "asc" } });
    expect(rounds.map((row) => [row.voidedAt !== null, row.signedAt !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("within 30 days of closing the customer reopens the same ticket", async () => {
    const { number, id, customer } = await ticketAt("review");
    await rateService(customer, { stars: 2, reasons: [], comment: "", isSolved: false });
    await act("agent", number, "close");
    wait(29 * 24 * 60);
    const result = await reopenByCustomer(customer, "又坏了");
    expect(result.followUpNumber).toBeUndefined();
    expect(await ticketNow(number)).toMatchObject({ stage: "consult", state: "open", reopenCount: 1, closedAt: null });
    expect(await db.message.findFirst({ where: { ticketId: id } })).toMatchObject({ authorKind: "customer" });
    expect(await db.serviceReport.count({ where: { ticketId: id, deliveredAt: { not: null } } })).toBe(1);
    // The visits of the round before are no reason to refuse a simple answer in this one.
    await act("agent", number, "answer", { answer: "请清洗滤网" });
    expect((await ticketNow(number)).stage).toBe("review");
  });

  test("what one round's report told and charged is not in the next one's", async () => {
    const { number, customer } = await ticketAt("plan");
    const [support, technician] = [await staff("support"), await staff("technician")];
    const parts = [{ partId: ids.part("PIPE-1"), quantity: 1, supply: "reserved" as const, promisedOn: null }];
    await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true, parts }));
    await sendQuote(support, number, await versionOf(number), quote);
    await acceptRead(customer);
    await act("support", number, "approvePlan");
    const used = visitPart.parse({ partId: ids.part("PIPE-1"), quantity: 1, disposition: "used" });
    await workOnSite(number, recordOf({ parts: [used] }));
    await act("technician", number, "finishWork");
    const save = async (chargesMinor: number) =>
      saveReport(technician, number, await versionOf(number), { ...report, chargesMinor });
    await expect(save(63_051)).rejects.toMatchObject({
      details: { issues: [{ path: "chargesMinor", code: "overQuote" }] },
    });
    await save(60_000);
    await askSignature(technician, number, await versionOf(number));
    await signRead(customer);
    await act("technician", number, "deliverReport");
    const told = (await trackingPage(customer)).report;
    expect(told).toMatchObject({
      parts: [{ number: "PIPE-1", quantity: "1" }],
      charges: { lines: [{ amountMinor: 18_000 }, { amountMinor: 45_050 }], totalMinor: 60_000 },
    });
    wait(1);
    await act("agent", number, "reopen", { reason: "又坏了" });
    // Parts that the round before planned are no reason to refuse a simple answer.
    expect((await workflowFacts(db, trackedTicket(customer))).hasWork).toBe(false);
    await act("agent", number, "refer");
    await saveDiagnosis(support, number, await versionOf(number), { ...diagnosis, remoteSolution: "复位" });
    await act("support", number, "solveRemotely");
    expect((await trackingPage(customer)).report).toEqual(told);
    await expect(save(1)).rejects.toMatchObject({ details: { issues: [{ code: "overQuote" }] } });
    await save(0);
    await askSignature(technician, number, await versionOf(number));
    expect((await trackingPage(customer)).report).toMatchObject({
      ...{ visits: [], parts: [], checks: [], charges: { lines: [], totalMinor: 0 } },
      contentHash: contentHash((await signedContent(db, trackedTicket(customer))).content),
    });
  });

  test("parts that a plan of the round wants are no simple answer", async () => {
    const { number } = await ticketAt("plan");
    const support = await staff("support");
    const parts = [{ partId: ids.part("PIPE-1"), quantity: 1, supply: "reserved" as const, promisedOn: null }];
    await savePlan(support, number, await versionOf(number), planOf({ parts }));
    await act("support", number, "rediagnose", { reason: "不是铜管" });
    await act("support", number, "askBack", { question: "机器编号？" });
    await expect(act("agent", number, "answer", { answer: "请复位" })).rejects.toMatchObject({
      details: { issues: [{ path: "noPartsOrVisits" }] },
    });
  });

  test("after 30 days a reopening opens a linked ticket and leaves the old one closed", async () => {
    const { number, id, customer } = await ticketAt("review");
    await rateService(customer, { stars: 5, reasons: [], comment: "", isSolved: true });
    await act("agent", number, "close");
    const verdict = {
      warranty: "outOfWarranty",
      warrantyOverruled: true,
      warrantyReason: { code: "diagnosis", params: {} },
    } as const;
    await db.ticket.update({ where: { id }, data: verdict });
    wait(31 * 24 * 60);
    const { followUpNumber } = await reopenByCustomer(customer, "又坏了");
    expect(await ticketNow(number)).toMatchObject({ stage: "review", state: "closed" });
    const next = await ticketNow(followUpNumber ?? "");
    expect(next).toMatchObject({ stage: "consult", followUpOfId: id, description: "又坏了", reopenCount: 0 });
    expect(next, "a verdict that somebody gave goes on, with its reason").toMatchObject(verdict);
    expect(await eventsOf(next.id)).toEqual(["ticket.submitted", "ticket.routed"]);
    expect(await eventsOf(id)).toContain("ticket.followedUp");
    expect((await trackingPage(customer)).can.reopen).toBe(false);
    await act("agent", next.number, "cancel", { reason: "误报", cause: "withdrawn" });
    expect(await trackingPage(customer)).toMatchObject({ can: { reopen: true }, followUpNumber: null });
  });
});
