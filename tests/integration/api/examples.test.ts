import { afterAll, beforeAll, expect, test } from "vitest";
import { operations } from "@/app/api/v1/_operations/document";
import { trackAnswer } from "@/app/api/v1/_operations/shapes";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createCompany, ids, type StaffName, serials } from "@/tests/factories/company";
import { monday, recordOf, wait } from "@/tests/factories/tickets";
import { operationOf, send, tokenOf } from "./client";

// Replays the example of every operation, in an order in which each is due: what the document shows works.

const replayed = new Set<string>();
let place: Record<string, string | number> = {};

beforeAll(async () => {
  setClock(monday);
  await createCompany();
});
afterAll(() => setClock(null));

type Who = StaffName | "anybody";

/** Sends the example; `changes` are what the state of the ticket asks for beyond it. */
async function step(who: Who, id: string, changes: object = {}) {
  wait(1);
  const operation = operationOf(id);
  if (place.number)
    place.version = (await db.ticket.findUniqueOrThrow({ where: { number: String(place.number) } })).version;
  const { params = {}, query = {}, body } = operation.example;
  const filled = fill(body) as object | undefined;
  const answer = await send(operation, {
    params: fill(params) as Record<string, string>,
    query: fill(query) as Record<string, string>,
    body: filled && { ...filled, ...changes },
    token: who === "anybody" ? null : await tokenOf(who),
  });
  expect({ id, status: answer.status, ...(answer.status < 400 ? {} : { body: answer.body }) }).toEqual({
    id,
    status: operation.response.status,
  });
  expect(operation.response.schema.safeParse(answer.body).error).toBeUndefined();
  replayed.add(id);
  return answer.body;
}

/** Puts the real number, version and ids where the example has invented ones, by the names of the fields. */
function fill(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => fill(item));
  if (value === null) return value;
  if (typeof value !== "object") return place[name] ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, key)]));
}

async function begin(): Promise<void> {
  place = {
    serial: serials.inWarranty,
    faultCodeId: ids.fault("AC"),
    partId: ids.part("PCB-1"),
    engineerId: ids.person("technician"),
  };
  const opened = await step("anybody", "createRequest", { contactPhone: `138${String(Math.random()).slice(2, 10)}` });
  Object.assign(place, { number: opened.number, token: opened.trackingToken });
  await step("agent", "editTicket");
}

async function toPlan(): Promise<void> {
  await begin();
  await step("agent", "actions.refer");
  await step("support", "putDiagnosis");
  await step("support", "actions.diagnose");
}

async function toExecute(): Promise<void> {
  await toPlan();
  await step("support", "putPlan");
  await step("support", "actions.approvePlan");
}

async function visit(): Promise<void> {
  place.visitId = (await step("technician", "dispatchVisit")).visitId;
  await step("technician", "visit.contact");
  await step("technician", "visit.arrive");
  await step("technician", "visit.start");
}

async function toReport(): Promise<void> {
  await toExecute();
  await visit();
  await step("technician", "putVisitRecord", { checks: recordOf().checks });
  await step("technician", "visit.finish");
  await step("technician", "actions.finishWork");
}

/** What the customer's page names for the steps that bind them. */
async function read(): Promise<void> {
  const { quote, report } = trackAnswer.parse(await step("anybody", "track"));
  Object.assign(place, { quoteId: quote?.id, contentHash: report?.contentHash ?? "" });
}

async function owedPart(): Promise<void> {
  const owed = await db.visitPart.findFirstOrThrow({
    where: { oldPart: "owed", visit: { ticket: { number: String(place.number) } } },
  });
  place.visitPartId = owed.id;
}

test("the whole path, with a quote and the customer's signature", async () => {
  await begin();
  await step("anybody", "checkWarranty");
  await step("anybody", "track");
  await step("anybody", "track.message");
  for (const id of ["getMe", "listTickets", "getTicket", "listEvents", "listActions", "createMessage"])
    await step("agent", id);
  await step("manager", "setAssignee");
  await step("agent", "actions.waitForCustomer");
  await step("agent", "actions.resume");
  await step("agent", "actions.hold");
  await step("agent", "actions.resume");
  await step("agent", "actions.refer");
  await step("support", "actions.askBack");
  await step("agent", "actions.refer");
  await step("support", "putDiagnosis");
  await step("support", "actions.diagnose");
  await step("support", "putPlan", { isChargeable: true });
  await step("support", "sendQuote");
  await read();
  await step("anybody", "track.acceptQuote");
  await step("support", "actions.approvePlan");
  await step("technician", "actions.waitForParts");
  await step("technician", "actions.resume");
  await visit();
  await step("technician", "putVisitRecord", { checks: recordOf().checks });
  await step("technician", "visit.finish");
  await step("technician", "actions.finishWork");
  await step("technician", "putReport");
  await step("technician", "signature.ask");
  await read();
  await step("anybody", "track.sign");
  await step("technician", "actions.deliverReport");
  await step("anybody", "track.rate");
  await step("agent", "recordRevisit");
  await step("agent", "putReview");
  await owedPart();
  await step("oldParts", "oldPart.receive");
  await step("agent", "actions.close");
  await step("anybody", "track.reopen");
});

test("the other ways through the table", async () => {
  await toPlan();
  await step("support", "putPlan", { isChargeable: true });
  await step("support", "sendQuote");
  await step("anybody", "track.declineQuote");
  await step("support", "actions.declinePlan");
  await step("agent", "actions.reopen");
  await step("agent", "actions.answer");

  await toExecute();
  place.visitId = (await step("technician", "dispatchVisit")).visitId;
  await step("technician", "visit.callOff");
  await step("technician", "actions.replan");
  await step("support", "actions.rediagnose");
  await step("support", "actions.solveRemotely", {
    diagnosis: {
      ...(fill(operationOf("putDiagnosis").example.body) as object),
      version: undefined,
      remoteSolution: "Reset by the customer",
    },
  });
  await step("technician", "putReport");
  await step("technician", "signature.waive");
  await step("technician", "actions.deliverReport");

  await toReport();
  await step("technician", "putReport");
  await step("technician", "actions.rework");
  await visit();
  await step("technician", "visit.finish");
  await step("technician", "actions.finishWork");
  await step("technician", "putReport");
  await step("technician", "signature.onDevice");
  await step("technician", "actions.deliverReport");
  await owedPart();
  await step("manager", "oldPart.waive");

  await begin();
  await step("manager", "actions.override");
  await step("agent", "actions.cancel");
  await begin();
  await step("anybody", "track.cancel");
  await step("agent", "createTicket");
});

test("every operation of the document was replayed", () => {
  expect(operations.map((operation) => operation.id).filter((id) => !replayed.has(id))).toEqual([]);
});

test("no example shows a placeholder where a value belongs", () => {
  expect(JSON.stringify(operations.map(({ example }) => example))).not.toMatch(/\{\w+\}/);
});
