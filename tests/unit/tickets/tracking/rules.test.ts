import { describe, expect, test } from "vitest";
import {
  arrivalOf,
  daysAhead,
  familyNameOf,
  nextStepOf,
  progressOf,
  recordOf,
  type StatusFacts,
  type StatusKey,
  statusOf,
} from "@/lib/tickets/tracking/rules";
import type { TrackedEvent, TrackedVisit, TrackingDto } from "@/lib/tickets/tracking/schema";

/** 10:00 in Shanghai on a Monday. */
const at = new Date("2026-11-23T02:00:00Z");
const tomorrow = { start: "2026-11-24T01:00:00.000Z", end: "2026-11-24T04:00:00.000Z" };

const nothing = { message: true, decideQuote: false, sign: false, rate: false, reopen: false, withdraw: false };
const plain: StatusFacts = {
  ...{ stage: "consult", state: "open", cancelCause: null, reopenCount: 0, appointment: null, visit: null },
  ...{ quote: null, report: null, survey: null, can: nothing, events: [], followUpNumber: null },
};
const onSite = { place: "onSite" as const, ...tomorrow };
const visit: TrackedVisit = {
  ...{ id: "1", kind: "onSite", engineer: { name: "王强", nameEn: null }, eta: tomorrow.start },
  ...{ arrivedAt: null, startedAt: null, finishedAt: null, isCompleted: false },
};
const work = (changes: Partial<TrackedVisit>): Partial<StatusFacts> => ({
  stage: "execute",
  appointment: onSite,
  visit: { ...visit, ...changes },
});
const quote = (state: "sent" | "accepted" | "declined", isExpired = false): StatusFacts["quote"] => ({
  ...{ id: "1", state, lines: [], totalMinor: 1, currency: "CNY", validUntil: tomorrow.end, isExpired },
});
const report = { isSigned: true, pdfId: null } as NonNullable<StatusFacts["report"]>;
const survey = (isSolved: boolean): StatusFacts["survey"] => ({
  ...{ stars: 4, reasons: [], comment: "", isSolved, isEditable: true, editableUntil: tomorrow.end },
});
const moved = (toStage: string, action: string, more: object = {}): TrackedEvent => ({
  ...{ id: action, type: "ticket.moved", at: at.toISOString(), isMine: false },
  payload: { action, fromStage: "consult", fromState: "open", toStage, toState: "open", ...more },
});

const cases: [StatusKey, Partial<StatusFacts>][] = [
  ["received", {}],
  ["receivedAgain", { reopenCount: 1 }],
  ["askedYou", { state: "waitingCustomer" }],
  ["diagnosing", { stage: "diagnose" }],
  ["askedYou", { stage: "diagnose", state: "waitingCustomer" }],
  ["onHold", { stage: "diagnose", state: "onHold" }],
  ["planning", { stage: "plan" }],
  [
    "quoteOut",
    { stage: "plan", state: "waitingCustomer", quote: quote("sent"), can: { ...nothing, decideQuote: true } },
  ],
  ["quoteOut", { stage: "plan", state: "onHold", quote: quote("sent"), can: { ...nothing, decideQuote: true } }],
  ["quoteExpired", { stage: "plan", state: "waitingCustomer", quote: quote("sent", true) }],
  ["quoteAccepted", { stage: "plan", quote: quote("accepted") }],
  ["quoteDeclined", { stage: "plan", quote: quote("declined") }],
  ["waitingParts", { stage: "plan", state: "waitingParts", quote: quote("accepted") }],
  ["booked", { stage: "execute", appointment: onSite }],
  ["arranging", { stage: "execute", appointment: { place: "depot", start: null, end: null } }],
  ["arranging", { stage: "execute", appointment: null }],
  ["remote", { stage: "execute", appointment: { place: "remote", start: null, end: null } }],
  ["coming", work({})],
  ["assigned", { ...work({ eta: null }), appointment: { place: "onSite", start: null, end: null } }],
  [
    "late",
    { ...work({ eta: null }), appointment: { ...onSite, start: "2026-11-22T23:00:00Z", end: "2026-11-23T01:59:00Z" } },
  ],
  [
    "coming",
    { ...work({ eta: null }), appointment: { ...onSite, start: "2026-11-22T23:00:00Z", end: at.toISOString() } },
  ],
  ["arrived", work({ arrivedAt: at.toISOString() })],
  ["working", work({ arrivedAt: at.toISOString(), startedAt: at.toISOString() })],
  ["onBench", work({ kind: "bench" })],
  ["benchWork", work({ kind: "bench", startedAt: at.toISOString() })],
  ["anotherVisit", work({ finishedAt: at.toISOString() })],
  ["workDone", work({ finishedAt: at.toISOString(), isCompleted: true })],
  ["waitingParts", { ...work({}), state: "waitingParts" }],
  ["writingReport", { stage: "report" }],
  ["signPlease", { stage: "report", state: "waitingCustomer", can: { ...nothing, sign: true } }],
  ["signed", { stage: "report", report }],
  ["writingReport", { stage: "report", report: { ...report, pdfId: "of the round before" } }],
  ["ratePlease", { stage: "review", events: [moved("review", "deliverReport")] }],
  ["rateAnswer", { stage: "review", events: [moved("review", "answer")] }],
  ["rateRefused", { stage: "review", events: [moved("review", "declinePlan")] }],
  ["ratePlease", { stage: "review", events: [moved("review", "deliverReport"), moved("review", "answer")] }],
  ["rated", { stage: "review", survey: survey(true) }],
  ["unsolved", { stage: "review", survey: survey(false) }],
  ["closed", { stage: "review", state: "closed", survey: survey(false) }],
  ["followedUp", { stage: "review", state: "closed", followUpNumber: "SR261123-00002" }],
  ["withdrawn", { state: "cancelled", cancelCause: "withdrawn" }],
  ["merged", { state: "cancelled", cancelCause: "duplicate" }],
  ["outOfScope", { state: "cancelled", cancelCause: "outOfScope" }],
  ["cancelled", { stage: "report", state: "cancelled", can: { ...nothing, sign: true } }],
];

describe("the sentence of the status", () => {
  test.each(cases)("%s: %j", (expected, facts) => {
    expect(statusOf({ ...plain, ...facts }, at)).toBe(expected);
  });
});

describe("when the engineer comes", () => {
  test("is the window agreed, as long as the engineer has named no other time", () => {
    const window = { from: tomorrow.start, until: tomorrow.end };
    expect(arrivalOf({ visit: null, appointment: onSite })).toEqual(window);
    expect(arrivalOf({ visit, appointment: onSite })).toEqual(window);
    expect(arrivalOf({ visit: { ...visit, eta: null }, appointment: onSite })).toEqual(window);
  });

  test("is the time that the engineer named", () => {
    const eta = "2026-11-24T02:30:00.000Z";
    expect(arrivalOf({ visit: { ...visit, eta }, appointment: onSite })).toEqual({ from: eta, until: null });
    expect(arrivalOf({ visit, appointment: null })).toEqual({ from: visit.eta, until: null });
  });

  test("is open while nothing is agreed", () => {
    expect(arrivalOf({ visit: { ...visit, eta: null }, appointment: null })).toBeNull();
  });
});

test.each<[ReturnType<typeof nextStepOf>, Partial<Pick<TrackingDto, "state" | "can" | "survey">>]>([
  ["quote", { state: "waitingCustomer", can: { ...nothing, decideQuote: true } }],
  ["sign", { state: "waitingCustomer", can: { ...nothing, sign: true } }],
  ["reply", { state: "waitingCustomer", can: { ...nothing, rate: true } }],
  ["rate", { can: { ...nothing, rate: true } }],
  [null, { can: { ...nothing, rate: true }, survey: survey(true) }],
  [null, { state: "closed", can: { ...nothing, rate: true } }],
  [null, {}],
])("the next step is %s: %j", (expected, facts) => {
  expect(nextStepOf({ state: "open", can: nothing, survey: null, ...facts })).toBe(expected);
});

describe("progress", () => {
  const step = (id: number, fromStage: string, toStage: string, at: string): TrackedEvent => ({
    ...moved(toStage, "x", { fromStage }),
    ...{ id: String(id), at },
  });
  const states = (page: Parameters<typeof progressOf>[0]) => progressOf(page).map(({ state, at }) => [state, at]);

  test("tells when each stage began; what was passed over is skipped", () => {
    const events = [step(1, "consult", "review", "t1")];
    expect(states({ stage: "review", state: "open", createdAt: "t0", events })).toEqual([
      ["done", "t0"],
      ...Array(4).fill(["skipped", null]),
      ["current", "t1"],
    ]);
  });

  test("forgets what lies ahead again after a way back", () => {
    const events = [
      step(4, "plan", "diagnose", "t3"),
      moved("plan", "waitForCustomer", { fromStage: "plan", toState: "waitingCustomer" }),
      step(2, "diagnose", "plan", "t2"),
      step(1, "consult", "diagnose", "t1"),
    ];
    expect(states({ stage: "diagnose", state: "open", createdAt: "t0", events })).toEqual([
      ["done", "t0"],
      ["current", "t3"],
      ...Array(4).fill(["todo", null]),
    ]);
  });

  test("ends where it was cancelled, and is all done when closed", () => {
    expect(states({ stage: "consult", state: "cancelled", createdAt: "t0", events: [] })[0]).toEqual(["stopped", "t0"]);
    const events = [step(1, "consult", "review", "t1")];
    expect(states({ stage: "review", state: "closed", createdAt: "t0", events })[5]).toEqual(["done", "t1"]);
  });
});

test("the record leaves out the desk's waiting, and keeps the end and what begins anew", () => {
  const wait = moved("plan", "waitForCustomer", { fromStage: "plan", toState: "waitingCustomer" });
  const close = moved("review", "close", { fromStage: "review", toState: "closed" });
  const sent: TrackedEvent = { ...wait, type: "quote.sent", payload: {} };
  expect(recordOf([close, sent, wait])).toEqual([close, sent]);
});

test.each([
  ["2026-11-23T15:59:00Z", 0],
  ["2026-11-23T16:00:00Z", 1],
  ["2026-11-25T01:00:00Z", 2],
  ["2026-11-22T15:59:00Z", -1],
])("days ahead are counted in the company's zone: %s is %d", (value, expected) => {
  expect(daysAhead(value, at)).toBe(expected);
});

test.each([
  ["王强", "王"],
  ["欧阳修", "欧阳"],
  ["欧阳", "欧"],
  ["陆文斌", "陆"],
  ["Anna Lee", null],
  ["买买提·艾力", null],
  ["王", null],
])("the family name of %s is %s", (name, expected) => {
  expect(familyNameOf(name)).toBe(expected);
});
