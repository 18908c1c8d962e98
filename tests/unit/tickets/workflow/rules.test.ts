import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capabilityKeys } from "@/lib/access/constants";
import {
  type Action,
  actions,
  activeStates,
  evidenceCodes,
  stageOwners,
  stages,
  states,
  type Transition,
  transitions,
} from "@/lib/tickets/workflow/constants";
import {
  allMoves,
  availableActions,
  endsStay,
  grantsAt,
  isForCustomer,
  missingEvidence,
  missingWords,
  startsAt,
  type TicketFacts,
  transitionOf,
  transitionsFrom,
} from "@/lib/tickets/workflow/rules";
import { transitionInputs } from "@/lib/tickets/workflow/schema";
import { everything, nothing } from "./facts";

const at = new Date("2026-11-23T02:00:00Z");
const missing = (action: Action, facts: TicketFacts, when = at) => missingEvidence(transitionOf(action), facts, when);

/** workflow.md, Transitions: action, from, to, capabilities, evidence. */
const contract: [Action, string, string, string, string][] = [
  ["refer", "consult", "diagnose", "ticket.consult", "contact product description"],
  ["answer", "consult", "review", "ticket.consult", "noPartsOrVisits"],
  ["diagnose", "diagnose", "plan", "ticket.diagnose", "diagnosis"],
  ["solveRemotely", "diagnose", "report", "ticket.diagnose", "diagnosis remoteSolution"],
  ["askBack", "diagnose", "consult", "ticket.diagnose", ""],
  ["approvePlan", "plan", "execute", "ticket.plan", "planSteps partsSupplied appointment siteAddress quoteAccepted"],
  ["declinePlan", "plan", "review", "ticket.plan", "refusal"],
  ["rediagnose", "plan execute", "diagnose", "ticket.plan ticket.execute", ""],
  ["replan", "execute", "plan", "ticket.execute", ""],
  ["finishWork", "execute", "report", "ticket.execute", "finishedVisit partsAccounted testsRecorded"],
  ["rework", "report", "execute", "ticket.report", ""],
  ["deliverReport", "report", "review", "ticket.report", "reportComplete signature"],
  ["close", "review", "same", "ticket.review", "reviewed oldPartsSettled"],
  ["reopen", "review", "consult", "ticket.review", ""],
  ["cancel", stages.join(" "), "same", "ticket.consult intake.review ticket.override", ""],
  ["override", stages.join(" "), stages.join(" "), "ticket.override", ""],
];

describe("the table", () => {
  test.each(contract)("%s is as agreed", (action, from, to, capabilities, evidence) => {
    const row = transitionOf(action);
    expect(row.from.join(" ")).toBe(from);
    expect(row.to === "same" ? "same" : row.to.join(" ")).toBe(to);
    expect([...new Set(row.grants.map((grant) => grant.capability))].join(" ")).toBe(capabilities);
    expect(row.evidence.join(" ")).toBe(evidence);
  });

  test("has each action once, and besides the agreed ones only those that wait and go on", () => {
    expect(new Set(actions).size).toBe(actions.length);
    const agreed = contract.map(([action]) => action);
    expect(actions.filter((action) => !agreed.includes(action))).toEqual([
      "waitForCustomer",
      "waitForParts",
      "hold",
      "resume",
    ]);
  });

  test("names only capabilities of the catalogue, each stage's own among them", () => {
    for (const row of transitions) {
      for (const { capability } of row.grants) expect(capabilityKeys).toContain(capability);
      for (const stage of row.from) expect(grantsAt(row, stage).length, `${row.action} in ${stage}`).toBeGreaterThan(0);
    }
    for (const stage of stages) {
      const resumers = grantsAt(transitionOf("resume"), stage);
      expect(resumers).toEqual([stageOwners[stage].capability]);
    }
  });

  test("demands every kind of evidence somewhere, and knows how to ask for every kind of input", () => {
    const all: readonly Transition[] = transitions;
    const demanded = new Set<string>(all.flatMap((row) => [...row.evidence, ...(row.customerEvidence ?? [])]));
    expect([...evidenceCodes].filter((code) => !demanded.has(code))).toEqual([]);
    for (const row of transitions) expect(transitionInputs[row.input]).toBeDefined();
  });

  test("lets every stage and state be reached from consult, and every unfinished ticket be finished", () => {
    const moves = allMoves().filter((move) => move.action !== "override");
    const key = (stage: string, state: string) => `${stage} ${state}`;
    const spread = (start: string[], next: (place: string) => string[]) => {
      const found = new Set(start);
      for (const place of found) for (const other of next(place)) found.add(other);
      return found;
    };
    const forth = spread(["consult open"], (place) =>
      moves
        .filter((move) => key(move.fromStage, move.fromState) === place)
        .map((move) => key(move.toStage, move.toState)),
    );
    const all = stages.flatMap((stage) => [...activeStates, "cancelled"].map((state) => key(stage, state)));
    const impossible = ["consult", "diagnose", "report", "review"].map((stage) => key(stage, "waitingParts"));
    expect([...forth].sort()).toEqual([...all.filter((place) => !impossible.includes(place)), "review closed"].sort());
    const back = spread(["review closed"], (place) =>
      moves
        .filter((move) => key(move.toStage, move.toState) === place)
        .map((move) => key(move.fromStage, move.fromState)),
    );
    for (const place of forth) if (!place.endsWith("cancelled")) expect(back).toContain(place);
  });

  test("has no move twice, and leaves an end only by reopening or overriding", () => {
    const lines = allMoves().map((move) => Object.values(move).join(" "));
    expect(new Set(lines).size).toBe(lines.length);
    const fromEnd = allMoves().filter((move) => move.fromState === "closed" || move.fromState === "cancelled");
    expect(new Set(fromEnd.map((move) => move.action))).toEqual(new Set(["reopen", "override"]));
  });
});

describe("customers", () => {
  test("may withdraw before somebody is sent, reopen what was delivered, and end the waiting for themselves", () => {
    const may = stages.flatMap((stage) =>
      states.flatMap((state) =>
        transitionsFrom(stage, state)
          .filter((row) => isForCustomer(row, stage, state))
          .map((row) => `${row.action} ${stage} ${state}`),
      ),
    );
    expect(may.sort()).toEqual(
      [
        ...["consult", "diagnose", "plan"].flatMap((stage) => activeStates.map((state) => `cancel ${stage} ${state}`)),
        ...[...activeStates, "closed"].map((state) => `reopen review ${state}`),
        ...stages.map((stage) => `resume ${stage} waitingCustomer`),
      ].sort(),
    );
  });
});

describe("evidence", () => {
  test("customers withdraw only what nobody was sent for; managers cancel that too", () => {
    const sent = { ...everything, hasVisit: true };
    const cancel = transitionOf("cancel");
    expect(missingEvidence(cancel, sent, at, { isCustomer: true })).toEqual(["nobodySent"]);
    expect(missingEvidence(cancel, sent, at)).toEqual([]);
    expect(missingEvidence(cancel, everything, at, { isCustomer: true })).toEqual([]);
  });

  test("tenths of a divisible part over several visits add up", () => {
    const plan = everything.plan && {
      ...everything.plan,
      parts: [{ partId: "pipe", quantity: 0.8, supply: "reserved" as const, hasPromise: false }],
    };
    const visit = (quantity: number) => ({
      isCompleted: true,
      isOfThisStay: true,
      parts: [{ partId: "pipe", quantity }],
      recordedTests: ["insulation"],
    });
    expect(missing("finishWork", { ...everything, plan, visits: [visit(0.7), visit(0.1)] })).toEqual([]);
    expect(missing("finishWork", { ...everything, plan, visits: [visit(0.7), visit(0.099)] })).toEqual([
      "partsAccounted",
    ]);
  });

  test.each(actions)("%s misses nothing on a complete ticket, and all it demands on an empty one", (action) => {
    const facts = { ...everything, plan: everything.plan && { ...everything.plan, quote: "declined" as const } };
    expect(missing(action, action === "declinePlan" ? facts : everything)).toEqual([]);
    const absent = missing(action, { ...nothing, hasWork: true });
    // Without a plan there are no parts to supply or to account for.
    const wanted = transitionOf(action).evidence.filter(
      (code) => code !== "partsSupplied" && code !== "partsAccounted",
    );
    expect(absent).toEqual(wanted);
  });

  const plan = everything.plan as NonNullable<TicketFacts["plan"]>;
  const withPlan = (changes: Partial<typeof plan>): TicketFacts => ({ ...everything, plan: { ...plan, ...changes } });

  test.each<[string, TicketFacts, string[]]>([
    ["a plan that was approved before", withPlan({ isFrozen: true }), ["planSteps"]],
    ["a plan without steps", withPlan({ steps: 0 }), ["planSteps"]],
    [
      "a back-order without a date",
      withPlan({ parts: [{ partId: "x", quantity: 1, supply: "backordered", hasPromise: false }] }),
      ["partsSupplied"],
    ],
    ["a visit without an appointment", withPlan({ hasAppointment: false }), ["appointment"]],
    ["a depot repair without an appointment", withPlan({ hasAppointment: false, place: "depot" }), []],
    ["a quote that is out", withPlan({ quote: "sent" }), ["quoteAccepted"]],
    ["a quote that was withdrawn", withPlan({ quote: "withdrawn" }), ["quoteAccepted"]],
    ["free work without a quote", withPlan({ isChargeable: false, quote: "none" }), []],
  ])("approving %s", (_case, facts, expected) => {
    expect(missing("approvePlan", facts)).toEqual(expected);
  });

  test("parts are added up over the visits", () => {
    const visits = everything.visits.slice(1);
    expect(missing("finishWork", { ...everything, visits })).toEqual(["partsAccounted"]);
    const unfinished = everything.visits.map((visit) => ({ ...visit, isCompleted: false }));
    expect(missing("finishWork", { ...everything, visits: unfinished })).toEqual(["finishedVisit"]);
  });

  test("what was sent back for rework wants new work, but no parts and tests again", () => {
    const visits = everything.visits.map((visit) => ({ ...visit, isOfThisStay: false }));
    expect(missing("finishWork", { ...everything, visits })).toEqual(["finishedVisit"]);
  });

  test("a refusal may be told in words", () => {
    expect(missingEvidence(transitionOf("declinePlan"), nothing, at, { reason: "太贵" })).toEqual([]);
    expect(missingEvidence(transitionOf("declinePlan"), nothing, at, { reason: " " })).toEqual(["refusal"]);
  });

  test("a ticket closes without an answer when seven days are over, not a moment before", () => {
    const silent = { ...everything, hasSurvey: false, reviewSince: new Date(at.getTime() - 7 * 86_400_000) };
    expect(missing("close", silent)).toEqual([]);
    expect(missing("close", silent, new Date(at.getTime() - 1))).toEqual(["reviewed"]);
    expect(missing("close", { ...silent, hasRevisit: true }, new Date(at.getTime() - 1))).toEqual([]);
  });

  test("blank words are no words", () => {
    expect(missingWords(transitionOf("override"), { reason: " \n" })).toBe("reason");
    expect(missingWords(transitionOf("answer"), { reason: "x" })).toBe("answer");
    expect(missingWords(transitionOf("askBack"), { question: "？" })).toBeNull();
    expect(missingWords(transitionOf("deliverReport"), {})).toBeNull();
    expect(missingWords(transitionOf("cancel"), { cause: "withdrawn" })).toBe("reason");
    expect(missingWords(transitionOf("cancel"), { cause: "withdrawn" }, true)).toBeNull();
    expect(missingWords(transitionOf("reopen"), { cause: "withdrawn" }, true)).toBe("reason");
  });
});

const anyFacts: fc.Arbitrary<TicketFacts> = fc
  .record({ stage: fc.constantFrom(...stages), state: fc.constantFrom(...states), base: fc.boolean() })
  .map(({ stage, state, base }) => ({ ...(base ? everything : nothing), stage, state }));

test("what is offered is in the table, granted there, and ready exactly when nothing is missing but words", () => {
  fc.assert(
    fc.property(anyFacts, fc.subarray(capabilityKeys), (facts, held) => {
      const offered = availableActions(facts, (capability) => held.includes(capability), at);
      for (const { action, missing: absent, isReady, input } of offered) {
        const row = transitionOf(action);
        expect(startsAt(row, facts.stage, facts.state)).toBe(true);
        expect(grantsAt(row, facts.stage).some((capability) => held.includes(capability))).toBe(true);
        expect(absent).toEqual(missing(action, facts));
        expect(isReady).toBe(absent.every((code) => code === "refusal"));
        expect(input).toBe(row.input);
      }
      const names = offered.map(({ action }) => action);
      const hidden = actions.filter((action) => !names.includes(action));
      for (const action of hidden) {
        const row = transitionOf(action);
        const isOpen = startsAt(row, facts.stage, facts.state);
        expect(isOpen && grantsAt(row, facts.stage).some((capability) => held.includes(capability))).toBe(false);
      }
    }),
  );
});

test("only waiting and going on leave the work of the stage as it is", () => {
  const going = actions.filter((action) => !endsStay(transitionOf(action)));
  expect(going).toEqual(["waitForCustomer", "waitForParts", "hold", "resume"]);
});
