import type { Capability } from "@/lib/access/constants";
import { dayMs } from "@/lib/format/constants";
import {
  type Action,
  type EvidenceCode,
  endStates,
  type Stage,
  type State,
  surveyWindowDays,
  type Transition,
  type TransitionInput,
  transitions,
} from "./constants";

/** All that the workflow's evidence looks at; loaded in one place (queries.ts) so that page, API and mutation judge alike. */
export type TicketFacts = {
  stage: Stage;
  state: State;
  contactPhone: string;
  contactEmail: string | null;
  /** The device, or at least its model or category, or what the customer typed. */
  isProductKnown: boolean;
  description: string;
  /** Where somebody can be sent: district and street. */
  hasAddress: boolean;
  /** The diagnosis of this round; null when none was saved since the stage was entered. */
  diagnosis: { remoteSolution: string } | null;
  /** The newest plan, frozen or not. */
  plan: {
    isFrozen: boolean;
    steps: number;
    place: "onSite" | "depot" | "remote";
    hasAppointment: boolean;
    isChargeable: boolean;
    quote: "none" | "sent" | "accepted" | "declined" | "withdrawn";
    parts: { partId: string; quantity: number; supply: "reserved" | "backordered"; hasPromise: boolean }[];
  } | null;
  /** Finished visits and bench jobs of the newest plan: what is not finished may still change, or be called off. */
  visits: {
    isCompleted: boolean;
    /** Finished since the ticket last came into execute: what is sent back for rework wants new work. */
    isOfThisStay: boolean;
    parts: { partId: string; quantity: number }[];
    recordedTests: string[];
  }[];
  /** A visit in this round, called off or not, or a part that one of its plans wanted; a reopening begins the next round. */
  hasWork: boolean;
  /** A visit or bench job in this round that was not called off. */
  hasVisit: boolean;
  requiredTests: string[];
  report: { isComplete: boolean; isSigned: boolean } | null;
  hasSurvey: boolean;
  hasRevisit: boolean;
  reviewSince: Date | null;
  oldPartsOwed: number;
};

const evidenceRules: Record<EvidenceCode, (facts: TicketFacts, at: Date) => boolean> = {
  contact: (facts) => facts.contactPhone !== "" || facts.contactEmail !== null,
  product: (facts) => facts.isProductKnown,
  description: (facts) => facts.description.trim() !== "",
  noPartsOrVisits: (facts) => !facts.hasWork,
  nobodySent: (facts) => !facts.hasVisit,
  diagnosis: (facts) => facts.diagnosis !== null,
  remoteSolution: (facts) => (facts.diagnosis?.remoteSolution ?? "").trim() !== "",
  planSteps: (facts) => facts.plan !== null && !facts.plan.isFrozen && facts.plan.steps > 0,
  partsSupplied: (facts) => facts.plan?.parts.every((part) => part.supply === "reserved" || part.hasPromise) ?? true,
  appointment: (facts) => facts.plan !== null && (facts.plan.place !== "onSite" || facts.plan.hasAppointment),
  siteAddress: (facts) => facts.plan !== null && (facts.plan.place !== "onSite" || facts.hasAddress),
  quoteAccepted: (facts) => facts.plan !== null && (!facts.plan.isChargeable || facts.plan.quote === "accepted"),
  refusal: (facts) => facts.plan?.quote === "declined",
  finishedVisit: (facts) => facts.visits.some((visit) => visit.isCompleted && visit.isOfThisStay),
  partsAccounted: (facts) =>
    facts.plan?.parts.every((part) => accountedFor(facts, part.partId) >= thousandths(part.quantity)) ?? true,
  testsRecorded: (facts) => {
    const recorded = new Set(facts.visits.flatMap((visit) => visit.recordedTests));
    return facts.requiredTests.every((test) => recorded.has(test));
  },
  reportComplete: (facts) => facts.report?.isComplete ?? false,
  signature: (facts) => facts.report?.isSigned ?? false,
  reviewed: (facts, at) =>
    facts.hasSurvey ||
    facts.hasRevisit ||
    (facts.reviewSince !== null && at.getTime() >= facts.reviewSince.getTime() + surveyWindowDays * dayMs),
  oldPartsSettled: (facts) => facts.oldPartsOwed === 0,
};

/** The row of the workflow table for an action. */
export function transitionOf(action: Action): Transition {
  const found = transitions.find((transition) => transition.action === action);
  if (!found) throw new RangeError(`no transition ${action}`);
  return found;
}

/** Rows that start where a ticket stands. */
export function transitionsFrom(stage: Stage, state: State): readonly Transition[] {
  const all: readonly Transition[] = transitions;
  return all.filter((transition) => startsAt(transition, stage, state));
}

/** True when the action starts at this stage and state. */
export function startsAt(transition: Transition, stage: Stage, state: State): boolean {
  return transition.from.includes(stage) && transition.fromStates.includes(state);
}

/** True for the states that no work follows: closed and cancelled. */
export function isEnd(state: unknown): boolean {
  return endStates.some((end) => end === state);
}

/** True when the action ends what is being done in the stage: it leads out of it, or ends the ticket. The waiting states do not. */
export function endsStay(transition: Transition): boolean {
  return transition.to !== "same" || transition.toStates.some(isEnd);
}

/** Evidence that is still missing, in the table's order. A refusal may be told in words instead of by a declined quote. */
export function missingEvidence(
  transition: Transition,
  facts: TicketFacts,
  at: Date,
  input: { reason?: string; isCustomer?: boolean } = {},
): EvidenceCode[] {
  const ofCustomer = input.isCustomer ? (transition.customerEvidence ?? []) : [];
  return [...transition.evidence, ...ofCustomer].filter((code) => {
    if (code === "refusal" && (input.reason ?? "").trim() !== "") return false;
    return !evidenceRules[code](facts, at);
  });
}

/** Capabilities any one of which allows the action at this stage. */
export function grantsAt(transition: Transition, stage: Stage): Capability[] {
  return transition.grants
    .filter((grant) => !grant.stages || grant.stages.includes(stage))
    .map((grant) => grant.capability);
}

/** True when the holder of the tracking link may do it at this stage and state. */
export function isForCustomer(transition: Transition, stage: Stage, state: State): boolean {
  const { customer = [], customerStates = transition.fromStates } = transition;
  return customer.includes(stage) && customerStates.includes(state);
}

const wordsOf = {
  none: null,
  optionalReason: null,
  reason: "reason",
  hold: "reason",
  cancel: "reason",
  override: "reason",
  answer: "answer",
  question: "question",
} as const satisfies Record<TransitionInput, "reason" | "answer" | "question" | null>;

/** What the person has to say with an action and has not said; null when nothing is missing. */
export function missingWords(
  { input }: Transition,
  said: { reason?: string | undefined; answer?: string | undefined; question?: string | undefined; cause?: string },
  isCustomer = false,
): "reason" | "answer" | "question" | null {
  // Customers owe nobody an explanation when they withdraw what they asked for.
  if (input === "cancel" && isCustomer && said.cause === "withdrawn") return null;
  const wanted = wordsOf[input];
  return wanted && (said[wanted] ?? "").trim() === "" ? wanted : null;
}

export type AvailableAction = {
  action: Action;
  input: TransitionInput;
  /** True when nothing is missing. */
  isReady: boolean;
  missing: EvidenceCode[];
};

/** What may be done now by somebody for whom `may` answers, each with what is still missing. */
export function availableActions(
  facts: TicketFacts,
  may: (capability: Capability) => boolean,
  at: Date,
): AvailableAction[] {
  return transitionsFrom(facts.stage, facts.state)
    .filter((transition) => grantsAt(transition, facts.stage).some(may))
    .map((transition) => {
      const missing = missingEvidence(transition, facts, at);
      return {
        action: transition.action as Action,
        input: transition.input,
        isReady: missing.length === 0 || (missing.length === 1 && missing[0] === "refusal"),
        missing,
      };
    });
}

/** Every (action, from, to) the table allows, for the database's reference rows and the documents. */
export function allMoves(): { action: string; fromStage: Stage; fromState: State; toStage: Stage; toState: State }[] {
  const all: readonly Transition[] = transitions;
  return all.flatMap((transition) =>
    transition.from.flatMap((fromStage) =>
      transition.fromStates.flatMap((fromState) =>
        (transition.to === "same" ? [fromStage] : transition.to).flatMap((toStage) =>
          transition.toStates.map((toState) => ({ action: transition.action, fromStage, fromState, toStage, toState })),
        ),
      ),
    ),
  );
}

function accountedFor(facts: TicketFacts, partId: string): number {
  return facts.visits
    .flatMap((visit) => visit.parts)
    .reduce((sum, part) => (part.partId === partId ? sum + thousandths(part.quantity) : sum), 0);
}

/** Quantities are stored with three decimals; as whole thousandths they add up exactly. */
function thousandths(quantity: number): number {
  return Math.round(quantity * 1000);
}
