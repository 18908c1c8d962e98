import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { assignTicket } from "@/lib/tickets/assignment/mutations";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { editIntake } from "@/lib/tickets/intake/edit/mutations";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { savePlan } from "@/lib/tickets/plan/mutations";
import { ticketPage } from "@/lib/tickets/queries";
import { askSignature, saveReport, signOnDevice } from "@/lib/tickets/report/mutations";
import { sendCustomerMessage, withdrawRequest } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { dispatchVisit } from "@/lib/tickets/visits/mutations";
import type { Action } from "@/lib/tickets/workflow/constants";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { createCompany, ids, type StaffName, staff } from "@/tests/factories/company";
import {
  act,
  diagnosis,
  monday,
  openRequest,
  planOf,
  report,
  signRead,
  ticketAt,
  ticketNow,
  versionOf,
  wait,
} from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

describe("who may do what", () => {
  test.each([
    ["support", "execute", "finishWork"],
    ["agent", "diagnose", "diagnose"],
    ["technician", "plan", "approvePlan"],
    ["finance", "diagnose", "cancel"],
    ["agent", "diagnose", "cancel"],
    ["quality", "execute", "replan"],
    ["lead", "diagnose", "override"],
    ["newParts", "review", "close"],
  ] as const)("%s in %s may not %s", async (name, stage, action) => {
    const { number, id } = await ticketAt(stage);
    const before = await db.ticketEvent.count({ where: { ticketId: id } });
    const input = { reason: "试试", cause: "withdrawn" as const, toStage: "consult" as const };
    const sees = name === "technician" || name === "lead" ? "notFound" : "forbidden";
    await expect(act(name, number, action, input)).rejects.toMatchObject({ code: sees });
    expect(await db.ticketEvent.count({ where: { ticketId: id } })).toBe(before);
  });

  test("a ticket of another office does not exist for a technician, one the team has had stays readable only", async () => {
    const { number } = await ticketAt("execute");
    const input = { reason: "试试", version: await versionOf(number) };
    await expect(performAction(await staff("southerner"), number, "replan", input)).rejects.toMatchObject({
      code: "notFound",
    });
    await act("technician", number, "replan", { reason: "缺件" });
    await expect(act("technician", number, "approvePlan")).rejects.toMatchObject({ code: "forbidden" });
  });

  test("someone whose turn it was a moment ago hears that the ticket has moved on", async () => {
    const { number } = await openRequest();
    await act("agent", number, "refer");
    await expect(act("agent", number, "refer")).rejects.toMatchObject({ code: "stageChanged" });
  });

  test("an unknown number is not found, and so is another customer's ticket", async () => {
    const [mine, other] = [await openRequest(), await openRequest()];
    await expect(
      performAction(await staff("manager"), "SR000101-00001", "refer", { version: 1 }),
    ).rejects.toMatchObject({ code: "notFound" });
    const cancel = { version: 1, reason: "x", cause: "withdrawn" as const };
    await expect(performAction(mine.customer, other.number, "cancel", cancel)).rejects.toMatchObject({
      code: "notFound",
    });
  });

  test.each<[Action, "execute" | "diagnose"]>([
    ["cancel", "execute"],
    ["reopen", "diagnose"],
    ["resume", "diagnose"],
    ["refer", "diagnose"],
  ])("the customer may not %s in %s", async (action, stage) => {
    const { number, customer } = await ticketAt(stage);
    if (action === "resume")
      await act("support", number, "hold", { reason: "等", until: new Date("2026-12-01T00:00:00Z") });
    const input = { version: await versionOf(number), reason: "试试", cause: "withdrawn" as const };
    await expect(performAction(customer, number, action, input)).rejects.toMatchObject({
      code: expect.stringMatching(/^(stageChanged|forbidden)$/),
    });
  });

  test("a customer's cancellation is a withdrawal, whatever they call it", async () => {
    const [mine, other] = [await openRequest(), await openRequest()];
    const input = { version: 1, reason: "重复", cause: "duplicate" as const, duplicateOf: other.number };
    await performAction(mine.customer, mine.number, "cancel", input);
    expect(await ticketNow(mine.number)).toMatchObject({ cancelCause: "withdrawn", duplicateOfId: null });
  });
});

describe("two people on one ticket", () => {
  test("the second hears what changed and by whom, and nothing of theirs is stored", async () => {
    const { number, id } = await ticketAt("diagnose");
    const version = await versionOf(number);
    await saveDiagnosis(await staff("support"), number, version, diagnosis);
    await saveDiagnosis(await staff("support"), number, version + 1, { ...diagnosis, cause: "接线松" });
    const late = saveDiagnosis(await staff("manager"), number, version, { ...diagnosis, cause: "我的看法" });
    await expect(late).rejects.toMatchObject({
      code: "versionConflict",
      details: {
        currentVersion: version + 2,
        changes: [
          { type: "diagnosis.saved", by: { kind: "person", name: "员工 support" } },
          {
            type: "diagnosis.saved",
            payload: { changes: [{ field: "cause", from: diagnosis.cause, to: "接线松" }] },
          },
        ],
      },
    });
    expect(await db.diagnosis.findMany({ where: { ticketId: id } })).toMatchObject([{ cause: "接线松" }]);
  });

  test("somebody who saved a plan while the ticket went on to another team gets the conflict, not a refusal", async () => {
    const { number } = await ticketAt("plan");
    const support = await staff("support");
    await savePlan(support, number, await versionOf(number), planOf());
    const version = await versionOf(number);
    await act("support", number, "approvePlan");
    await expect(savePlan(support, number, version, planOf())).rejects.toMatchObject({ code: "versionConflict" });
  });

  test("a customer in conflict sees no reasons and no internal events", async () => {
    const { number, customer } = await ticketAt("plan");
    const version = await versionOf(number);
    await act("support", number, "rediagnose", { reason: "内部：上次诊断错误" });
    const input = { version, reason: "不要了", cause: "withdrawn" as const };
    const error = await performAction(customer, number, "cancel", input).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "versionConflict", details: { changes: [{ type: "ticket.moved" }] } });
    expect(JSON.stringify((error as { details: unknown }).details)).not.toContain("内部");
  });

  test("saving what is there already raises no version and records nothing", async () => {
    const { number, id } = await openRequest();
    const { contactName } = await ticketNow(number);
    await editIntake(await staff("agent"), number, { version: 1, contactName });
    expect(await versionOf(number)).toBe(1);
    expect(await db.ticketEvent.count({ where: { ticketId: id, type: "ticket.edited" } })).toBe(0);
  });
});

describe("messages", () => {
  test("a repeated send is stored once, and a key used on another ticket swallows nothing", async () => {
    const [one, two] = [await openRequest(), await openRequest()];
    const agent = await staff("agent");
    const input = { audience: "customer" as const, body: "您好", clientKey: randomUUID(), attachmentIds: [] };
    const first = await postMessage(agent, one.number, input);
    const second = await postMessage(agent, one.number, input);
    await postMessage(agent, two.number, input);
    expect(second.messageId).toBe(first.messageId);
    expect(await db.message.count({ where: { ticketId: one.id } })).toBe(1);
    expect(await db.message.count({ where: { ticketId: two.id } })).toBe(1);
    expect(await versionOf(one.number)).toBe(1);
  });

  test("the customer's answer ends the waiting and raises the version; its repetition does not", async () => {
    const { number, customer } = await ticketAt("diagnose");
    await act("support", number, "waitForCustomer");
    const version = await versionOf(number);
    const input = { body: "照片已发", clientKey: randomUUID(), attachmentIds: [] };
    await sendCustomerMessage(customer, input);
    expect(await ticketNow(number)).toMatchObject({ state: "open", version: version + 1 });
    await act("support", number, "waitForCustomer");
    await sendCustomerMessage(customer, input);
    expect((await ticketNow(number)).state).toBe("waitingCustomer");
  });

  test("the tracking page holds no internal note, reason, or id of staff", async () => {
    const { number, customer } = await ticketAt("execute");
    await postMessage(await staff("lead"), number, { audience: "internal", body: "秘密一", attachmentIds: [] });
    const technician = await staff("technician");
    const order = { kind: "onSite", engineerId: technician.personId, eta: null } as const;
    await dispatchVisit(technician, number, await versionOf(number), order);
    await act("technician", number, "replan", { reason: "秘密二" });
    await act("support", number, "rediagnose", { reason: "秘密三" });
    await act("support", number, "askBack", { question: "秘密四" });
    await act("manager", number, "override", { reason: "秘密五", toStage: "diagnose" });
    const seen = JSON.stringify(await trackingPage(customer));
    expect(seen).not.toContain("秘密");
    expect(seen).not.toContain(technician.personId);
    expect(seen).toContain("visit.calledOff");
  });
});

describe("giving tickets away", () => {
  const give = async (name: StaffName, number: string, input: { personId: string | null; departmentId?: string }) =>
    assignTicket(await staff(name), number, { version: await versionOf(number), reason: "休假", ...input });

  test("the lead gives it to a colleague, with the reason in the history", async () => {
    const { number, id } = await ticketAt("execute");
    await give("lead", number, { personId: ids.person("lead") });
    await give("lead", number, { personId: ids.person("colleague") });
    expect((await ticketNow(number)).assigneeId).toBe(ids.person("colleague"));
    const decision = await db.routingDecision.findFirst({ where: { ticketId: id }, orderBy: { id: "desc" } });
    expect(decision).toMatchObject({ personId: ids.person("colleague"), departmentId: ids.department("RE") });
    expect(decision?.reasons).toMatchObject([
      { code: "assigned" },
      { code: "assignedBecause", params: { reason: "休假" } },
    ]);
    const event = await db.ticketEvent.findFirst({
      where: { ticketId: id, type: "ticket.assigned" },
      orderBy: { id: "desc" },
    });
    expect(event?.payload).toMatchObject({
      personId: ids.person("colleague"),
      fromPersonId: ids.person("lead"),
      reason: "休假",
    });
  });

  test.each([
    ["of another office", { personId: ids.person("southerner") }, "personId"],
    ["of another trade", { personId: ids.person("support") }, "personId"],
    ["of an unknown id", { personId: randomUUID() }, "personId"],
    [
      "who does not work in the team named",
      { personId: ids.person("colleague"), departmentId: ids.department("RS") },
      "personId",
    ],
    ["in a team that does not exist", { personId: null, departmentId: randomUUID() }, "departmentId"],
    ["but to a team that cannot do the stage", { personId: null, departmentId: ids.department("TS") }, "departmentId"],
  ])("not to a person %s", async (_case, input, path) => {
    const { number } = await ticketAt("execute");
    await expect(give("lead", number, input)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path }] },
    });
  });

  test("to the other office with its technician, who then sees it", async () => {
    const { number } = await ticketAt("execute");
    await give("lead", number, { personId: ids.person("southerner"), departmentId: ids.department("RS") });
    await expect(act("southerner", number, "replan", { reason: "缺件" })).resolves.toMatchObject({ number });
  });

  test("the report is written where the work was done, also when a rule had sent it away from the nearest team", async () => {
    const { number } = await ticketAt("execute");
    await give("lead", number, { personId: ids.person("southerner"), departmentId: ids.department("RS") });
    await act("manager", number, "override", { reason: "已完工", toStage: "report" });
    expect(await ticketNow(number)).toMatchObject({
      departmentId: ids.department("RS"),
      assigneeId: ids.person("southerner"),
    });
  });

  test("a technician takes a ticket of the own team that nobody has, and no other", async () => {
    const { number } = await ticketAt("execute");
    await give("lead", number, { personId: ids.person("technician") });
    await expect(give("colleague", number, { personId: ids.person("colleague") })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await ticketPage(await staff("colleague"), number))?.may.take).toBe(false);
    await give("lead", number, { personId: null });
    expect((await ticketPage(await staff("colleague"), number))?.may.take).toBe(true);
    await give("colleague", number, { personId: ids.person("colleague") });
    await expect(give("colleague", number, { personId: ids.person("technician") })).rejects.toMatchObject({
      code: "forbidden",
    });
    const consult = await openRequest();
    await expect(give("support", consult.number, { personId: ids.person("support") })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("what was signed stays", () => {
  test("neither report nor intake changes between signature and delivery", async () => {
    const { number } = await ticketAt("report");
    const technician = await staff("technician");
    await saveReport(technician, number, await versionOf(number), report);
    await signOnDevice(technician, number, await versionOf(number), { kind: "typed", signerName: "王建国" });
    const edit = { version: await versionOf(number), contactName: "别人" };
    await expect(editIntake(technician, number, edit)).rejects.toMatchObject({ code: "reportSigned" });
  });

  test("nothing is delivered that says something else than was signed", async () => {
    const { number, id } = await ticketAt("report");
    const technician = await staff("technician");
    await saveReport(technician, number, await versionOf(number), report);
    await signOnDevice(technician, number, await versionOf(number), { kind: "typed", signerName: "王建国" });
    await db.company.updateMany({ data: { hotline: "400-000-0000" } });
    await expect(act("technician", number, "deliverReport")).rejects.toMatchObject({
      code: "evidenceMissing",
      details: { issues: [{ path: "signature" }] },
    });
    expect(await db.attachment.count({ where: { ticketId: id, kind: "reportPdf" } })).toBe(0);
    await db.company.updateMany({ data: { hotline: "400-820-1688" } });
    await act("technician", number, "deliverReport");
  });

  test("the customer signs only when asked, and is asked again when the report changes", async () => {
    const { number, customer } = await ticketAt("report");
    const technician = await staff("technician");
    await saveReport(technician, number, await versionOf(number), report);
    const sign = () => signRead(customer);
    await expect(sign()).rejects.toMatchObject({ code: "stageChanged" });
    await askSignature(technician, number, await versionOf(number));
    await saveReport(technician, number, await versionOf(number), { ...report, workDone: "另外清洗滤网" });
    expect((await ticketNow(number)).state).toBe("open");
    await expect(sign()).rejects.toMatchObject({ code: "stageChanged" });
    await askSignature(technician, number, await versionOf(number));
    await sign();
  });

  test("a withdrawn ticket takes no diagnosis any more", async () => {
    const { number, customer } = await ticketAt("diagnose");
    await withdrawRequest(customer, "");
    wait(1);
    await expect(
      saveDiagnosis(await staff("manager"), number, await versionOf(number), diagnosis),
    ).rejects.toMatchObject({ code: "stageChanged" });
  });
});
