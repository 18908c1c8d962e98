import fc from "fast-check";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { assignTicket } from "@/lib/tickets/assignment/mutations";
import { saveDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import { editIntake } from "@/lib/tickets/intake/edit/mutations";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { askSignature, saveReport, signOnDevice, waiveSignature } from "@/lib/tickets/report/mutations";
import { recordRevisit, saveReview } from "@/lib/tickets/review/mutations";
import {
  declineQuote,
  rateService,
  reopenByCustomer,
  sendCustomerMessage,
  withdrawRequest,
} from "@/lib/tickets/tracking/mutations";
import {
  arriveOnSite,
  callOffVisit,
  contactCustomer,
  dispatchVisit,
  finishVisit,
  startWork,
} from "@/lib/tickets/visits/mutations";
import { receiveOldPart, waiveOldPart } from "@/lib/tickets/visits/old-parts/mutations";
import { saveVisitRecord } from "@/lib/tickets/visits/record/mutations";
import { visitPart } from "@/lib/tickets/visits/schema";
import { type Action, actions, type Stage, stages } from "@/lib/tickets/workflow/constants";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { ids, type StaffName, staff, staffNames } from "@/tests/factories/company";
import {
  acceptRead,
  diagnosis,
  type Opened,
  planOf,
  recordOf,
  report,
  signRead,
  ticketNow,
  wait,
} from "@/tests/factories/tickets";

const works = [
  "diagnosis",
  "plan",
  "quote",
  "dispatch",
  "contact",
  "arrive",
  "start",
  "record",
  "finish",
  "callOff",
  "report",
  "askSignature",
  "sign",
  "waive",
  "revisit",
  "review",
  "note",
  "assign",
  "edit",
  "receiveOld",
  "waiveOld",
] as const;
type Work = (typeof works)[number];

const answers = ["accept", "decline", "rate", "reopen", "message", "sign", "withdraw"] as const;

/** One thing that somebody tries. `isStale` sends the version before the present one. */
export type Command =
  | { kind: "act"; who: StaffName; action: Action; toStage: Stage; isStale: boolean }
  | { kind: "customerAct"; action: Action }
  | { kind: "work"; who: StaffName; work: Work; isChargeable: boolean; isStale: boolean }
  | { kind: "forward" }
  | { kind: "customer"; answer: (typeof answers)[number] }
  | { kind: "wait"; minutes: number };

const who = fc.constantFrom(...staffNames);
const isStale = fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0);

export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("act" as const),
      who,
      action: fc.constantFrom(...actions),
      toStage: fc.constantFrom(...stages),
      isStale,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("work" as const),
      who,
      work: fc.constantFrom(...works),
      isChargeable: fc.boolean(),
      isStale,
    }),
  },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant("forward" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("customer" as const), answer: fc.constantFrom(...answers) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("customerAct" as const), action: fc.constantFrom(...actions) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.constantFrom(1, 600, 8 * 1440, 31 * 1440) }),
  },
);

/** Tries the command; throws what it throws. */
export async function attempt(opened: Opened, next: Command): Promise<void> {
  wait(1);
  switch (next.kind) {
    case "wait":
      wait(next.minutes);
      return;
    case "forward":
      return forward(opened);
    case "customer":
      return answer(opened, next.answer);
    case "customerAct": {
      const { version } = await ticketNow(opened.number);
      await performAction(opened.customer, opened.number, next.action, inputOf(version, "review"));
      return;
    }
    case "act": {
      const { version } = await ticketNow(opened.number);
      const sent = next.isStale ? version - 1 : version;
      await performAction(await staff(next.who), opened.number, next.action, inputOf(sent, next.toStage));
      return;
    }
    case "work":
      return work(opened, next.who, next.work, next);
  }
}

function inputOf(version: number, toStage: Stage) {
  const until = new Date(now().getTime() + 86_400_000);
  return { version, reason: "因为", answer: "回答", question: "问题", until, cause: "withdrawn" as const, toStage };
}

/** The usual next step by whoever's turn it is: without it random people would hardly ever leave consult. */
async function forward(opened: Opened): Promise<void> {
  const ticket = await db.ticket.findUniqueOrThrow({
    where: { id: opened.id },
    include: {
      diagnoses: { where: { frozenAt: null } },
      plans: { orderBy: { round: "desc" }, take: 1, include: { quotes: { where: { state: "accepted" } } } },
      visits: { orderBy: { id: "desc" }, take: 1, include: { checks: true } },
      transitions: { where: { action: "rework" }, orderBy: { id: "desc" }, take: 1 },
      reports: { where: { voidedAt: null, deliveredAt: null } },
      surveys: true,
    },
  });
  const act = async (name: StaffName, action: Action) => {
    await performAction(await staff(name), opened.number, action, inputOf(ticket.version, "consult"));
  };
  const plain = (name: StaffName, what: Work) =>
    work(opened, name, what, { isChargeable: ticket.warranty !== "inWarranty", isStale: false });
  if (ticket.state === "closed" || ticket.state === "cancelled") return act("manager", "override");
  switch (ticket.stage) {
    case "consult":
      return act("agent", "refer");
    case "diagnose":
      return ticket.diagnoses.length > 0 ? act("support", "diagnose") : plain("support", "diagnosis");
    case "plan": {
      const plan = ticket.plans[0];
      if (!plan || plan.frozenAt) return plain("support", "plan");
      if (!plan.isChargeable || plan.quotes.length > 0) return act("support", "approvePlan");
      return ticket.state === "waitingCustomer" ? answer(opened, "accept") : plain("support", "quote");
    }
    case "execute": {
      const visit = ticket.visits[0];
      const sentBack = ticket.transitions[0]?.createdAt ?? ticket.createdAt;
      const isDone = visit?.outcome === "completed" && visit.planId === ticket.plans[0]?.id;
      if (isDone && visit.finishedAt && visit.finishedAt > sentBack) return act("technician", "finishWork");
      if (!visit || visit.finishedAt || visit.calledOffAt) return plain("technician", "dispatch");
      if (!visit.arrivedAt) return plain("technician", "arrive");
      if (!visit.startedAt) return plain("technician", "start");
      return plain("technician", visit.checks.length === 0 ? "record" : "finish");
    }
    case "report": {
      const draft = ticket.reports[0];
      if (!draft) return plain("technician", "report");
      return draft.signedAt ? act("technician", "deliverReport") : plain("technician", "sign");
    }
    case "review":
      return ticket.surveys.length > ticket.reopenCount ? act("agent", "close") : answer(opened, "rate");
  }
}

async function answer({ customer }: Opened, what: (typeof answers)[number]): Promise<void> {
  const done = {
    accept: () => acceptRead(customer),
    decline: () => declineQuote(customer, "太贵"),
    rate: () => rateService(customer, { stars: 4, reasons: [], comment: "", isSolved: true }),
    reopen: () => reopenByCustomer(customer, "又坏了"),
    message: () => sendCustomerMessage(customer, { body: "你好", attachmentIds: [] }),
    sign: () => signRead(customer),
    withdraw: () => withdrawRequest(customer, ""),
  }[what];
  await done();
}

async function work(
  { number, id }: Opened,
  name: StaffName,
  what: Work,
  { isChargeable, isStale }: { isChargeable: boolean; isStale: boolean },
): Promise<void> {
  const actor = await staff(name);
  const ticket = await ticketNow(number);
  const version = isStale ? ticket.version - 1 : ticket.version;
  const visit = await db.visit.findFirst({ where: { ticketId: id }, orderBy: { id: "desc" } });
  const visitId = visit?.id ?? ids.person("agent");
  const owed = await db.visitPart.findFirst({ where: { visit: { ticketId: id }, oldPart: "owed" } });
  const owedId = owed?.id ?? ids.person("agent");
  const engineerId = ticket.assigneeId ?? ids.person("technician");
  const used = visitPart.parse({ partId: ids.part("PCB-1"), quantity: 1, disposition: "used", isOldPartTaken: true });
  const quote = {
    lines: [{ kind: "labour" as const, text: "人工费", quantity: 1, unitMinor: 9900 }],
    validUntil: new Date(now().getTime() + 86_400_000),
  };
  const done: Record<Work, () => Promise<unknown>> = {
    diagnosis: () => saveDiagnosis(actor, number, version, { ...diagnosis, remoteSolution: "复位" }),
    plan: () => savePlan(actor, number, version, planOf({ isChargeable })),
    quote: () => sendQuote(actor, number, version, quote),
    dispatch: () => dispatchVisit(actor, number, version, { kind: "onSite", engineerId, eta: null }),
    contact: () => contactCustomer(actor, number, version, visitId, { eta: null }),
    arrive: () => arriveOnSite(actor, number, version, visitId),
    start: () => startWork(actor, number, version, visitId),
    record: () => saveVisitRecord(actor, number, version, visitId, recordOf({ parts: isChargeable ? [used] : [] })),
    finish: () => finishVisit(actor, number, version, visitId, { outcome: "completed", note: "" }),
    callOff: () => callOffVisit(actor, number, version, visitId, { reason: "改期" }),
    report: () => saveReport(actor, number, version, report),
    askSignature: () => askSignature(actor, number, version),
    sign: () => signOnDevice(actor, number, version, { kind: "typed", signerName: "王建国" }),
    waive: () => waiveSignature(actor, number, version, "不在场"),
    revisit: () => recordRevisit(actor, number, version, { isReached: true, isSatisfied: true, note: "" }),
    review: () => saveReview(actor, number, version, { qualityScore: 90, complaint: "", improvementAction: "" }),
    note: () => postMessage(actor, number, { audience: "internal", body: "备注", attachmentIds: [] }),
    assign: () => assignTicket(actor, number, { version, personId: engineerId, reason: "" }),
    edit: () => editIntake(actor, number, { version, description: `${ticket.description}。` }),
    receiveOld: () => receiveOldPart(actor, number, owedId),
    waiveOld: () => waiveOldPart(actor, number, owedId, "价值低"),
  };
  await done[what]();
}
