import type { Capability } from "@/lib/access/constants";

/**
 * The ticket's life. This table is the only place that lists stages, states and transitions: the server's checks, the buttons,
 * the REST API, the database's reference rows, the process diagram and the property tests derive from it. Source: workflow.md.
 */
export const stages = ["consult", "diagnose", "plan", "execute", "report", "review"] as const;
export type Stage = (typeof stages)[number];

export const activeStates = ["open", "waitingCustomer", "waitingParts", "onHold"] as const;
export const endStates = ["closed", "cancelled"] as const;
export const states = [...activeStates, ...endStates] as const;
export type State = (typeof states)[number];

/** Which function of the organisation owns a stage, and the capability its work needs. */
export const stageOwners = {
  consult: { function: "customerService", capability: "ticket.consult" },
  diagnose: { function: "technicalSupport", capability: "ticket.diagnose" },
  plan: { function: "technicalSupport", capability: "ticket.plan" },
  execute: { function: "repair", capability: "ticket.execute" },
  report: { function: "repair", capability: "ticket.report" },
  review: { function: "customerService", capability: "ticket.review" },
} as const satisfies Record<Stage, { function: string; capability: Capability }>;

/** One piece of evidence a transition demands; worded by message key `workflow.evidence.<code>`. */
export const evidenceCodes = [
  "contact",
  "product",
  "description",
  "noPartsOrVisits",
  "nobodySent",
  "diagnosis",
  "remoteSolution",
  "planSteps",
  "partsSupplied",
  "appointment",
  "siteAddress",
  "quoteAccepted",
  "refusal",
  "finishedVisit",
  "partsAccounted",
  "testsRecorded",
  "reportComplete",
  "signature",
  "reviewed",
  "oldPartsSettled",
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

/** What the person doing it has to say; the schemas are in schema.ts. */
export type TransitionInput =
  | "none"
  | "reason"
  | "optionalReason"
  | "answer"
  | "question"
  | "hold"
  | "cancel"
  | "override";

export type Transition = {
  action: string;
  /** Stages it starts from. */
  from: readonly Stage[];
  fromStates: readonly State[];
  /** Stages it may lead to; "same" keeps the stage. */
  to: readonly Stage[] | "same";
  toStates: readonly State[];
  /** Any one of these suffices; limited to the given stages where named. */
  grants: readonly { capability: Capability; stages?: readonly Stage[] }[];
  /** Stages in which the customer may do it on the tracking page. */
  customer?: readonly Stage[];
  /** States in which the customer may do it; left out = all of `fromStates`. */
  customerStates?: readonly State[];
  /** What the customer needs besides `evidence`. */
  customerEvidence?: readonly EvidenceCode[];
  evidence: readonly EvidenceCode[];
  input: TransitionInput;
};

/** `waitForParts` makes sense only where parts are planned or used. */
const partStages = ["plan", "execute"] as const;
const stageGrants = stages.map((stage) => ({ capability: stageOwners[stage].capability, stages: [stage] as const }));

export const transitions = [
  {
    action: "refer",
    from: ["consult"],
    fromStates: activeStates,
    to: ["diagnose"],
    toStates: ["open"],
    grants: [{ capability: "ticket.consult" }],
    evidence: ["contact", "product", "description"],
    input: "optionalReason",
  },
  {
    action: "answer",
    from: ["consult"],
    fromStates: activeStates,
    to: ["review"],
    toStates: ["open"],
    grants: [{ capability: "ticket.consult" }],
    evidence: ["noPartsOrVisits"],
    input: "answer",
  },
  {
    action: "diagnose",
    from: ["diagnose"],
    fromStates: activeStates,
    to: ["plan"],
    toStates: ["open"],
    grants: [{ capability: "ticket.diagnose" }],
    evidence: ["diagnosis"],
    input: "optionalReason",
  },
  {
    action: "solveRemotely",
    from: ["diagnose"],
    fromStates: activeStates,
    to: ["report"],
    toStates: ["open"],
    grants: [{ capability: "ticket.diagnose" }],
    evidence: ["diagnosis", "remoteSolution"],
    input: "optionalReason",
  },
  {
    action: "askBack",
    from: ["diagnose"],
    fromStates: activeStates,
    to: ["consult"],
    toStates: ["open"],
    grants: [{ capability: "ticket.diagnose" }],
    evidence: [],
    input: "question",
  },
  {
    action: "approvePlan",
    from: ["plan"],
    fromStates: activeStates,
    to: ["execute"],
    toStates: ["open"],
    grants: [{ capability: "ticket.plan" }],
    evidence: ["planSteps", "partsSupplied", "appointment", "siteAddress", "quoteAccepted"],
    input: "optionalReason",
  },
  {
    action: "declinePlan",
    from: ["plan"],
    fromStates: activeStates,
    to: ["review"],
    toStates: ["open"],
    grants: [{ capability: "ticket.plan" }],
    evidence: ["refusal"],
    input: "optionalReason",
  },
  {
    action: "rediagnose",
    from: ["plan", "execute"],
    fromStates: activeStates,
    to: ["diagnose"],
    toStates: ["open"],
    grants: [
      { capability: "ticket.plan", stages: ["plan"] },
      { capability: "ticket.execute", stages: ["execute"] },
    ],
    evidence: [],
    input: "reason",
  },
  {
    action: "replan",
    from: ["execute"],
    fromStates: activeStates,
    to: ["plan"],
    toStates: ["open"],
    grants: [{ capability: "ticket.execute" }],
    evidence: [],
    input: "reason",
  },
  {
    action: "finishWork",
    from: ["execute"],
    fromStates: activeStates,
    to: ["report"],
    toStates: ["open"],
    grants: [{ capability: "ticket.execute" }],
    evidence: ["finishedVisit", "partsAccounted", "testsRecorded"],
    input: "optionalReason",
  },
  {
    action: "rework",
    from: ["report"],
    fromStates: activeStates,
    to: ["execute"],
    toStates: ["open"],
    grants: [{ capability: "ticket.report" }],
    evidence: [],
    input: "reason",
  },
  {
    action: "deliverReport",
    from: ["report"],
    fromStates: activeStates,
    to: ["review"],
    toStates: ["open"],
    grants: [{ capability: "ticket.report" }],
    evidence: ["reportComplete", "signature"],
    input: "none",
  },
  {
    action: "close",
    from: ["review"],
    fromStates: activeStates,
    to: "same",
    toStates: ["closed"],
    grants: [{ capability: "ticket.review" }],
    evidence: ["reviewed", "oldPartsSettled"],
    input: "optionalReason",
  },
  {
    action: "reopen",
    from: ["review"],
    fromStates: [...activeStates, "closed"],
    to: ["consult"],
    toStates: ["open"],
    grants: [{ capability: "ticket.review" }],
    customer: ["review"],
    evidence: [],
    input: "reason",
  },
  {
    action: "cancel",
    from: stages,
    fromStates: activeStates,
    to: "same",
    toStates: ["cancelled"],
    // The policy gives `intake.review` on requests held as suspected spam and on nothing else.
    grants: [
      { capability: "ticket.consult", stages: ["consult"] },
      { capability: "intake.review", stages: ["consult"] },
      { capability: "ticket.override" },
    ],
    customer: ["consult", "diagnose", "plan"],
    // Work that was done ends with a report and its charges, not with a withdrawal.
    customerEvidence: ["nobodySent"],
    evidence: [],
    input: "cancel",
  },
  {
    action: "waitForCustomer",
    from: stages,
    fromStates: ["open"],
    to: "same",
    toStates: ["waitingCustomer"],
    grants: stageGrants,
    evidence: [],
    input: "optionalReason",
  },
  {
    action: "waitForParts",
    from: partStages,
    fromStates: ["open"],
    to: "same",
    toStates: ["waitingParts"],
    grants: stageGrants.filter((grant) => grant.stages.some((stage) => partStages.some((part) => part === stage))),
    evidence: [],
    input: "optionalReason",
  },
  {
    action: "hold",
    from: stages,
    fromStates: ["open"],
    to: "same",
    toStates: ["onHold"],
    grants: stageGrants,
    evidence: [],
    input: "hold",
  },
  {
    action: "resume",
    from: stages,
    fromStates: ["waitingCustomer", "waitingParts", "onHold"],
    to: "same",
    toStates: ["open"],
    grants: stageGrants,
    customer: stages,
    // Their answer ends the waiting for them, not the waiting for parts or for a date.
    customerStates: ["waitingCustomer"],
    evidence: [],
    input: "optionalReason",
  },
  {
    action: "override",
    from: stages,
    fromStates: states,
    to: stages,
    toStates: ["open", "closed"],
    grants: [{ capability: "ticket.override" }],
    evidence: [],
    input: "override",
  },
] as const satisfies readonly Transition[];

export type Action = (typeof transitions)[number]["action"];
export const actions = transitions.map((transition) => transition.action);

/** Days after the report in which the customer may answer the survey; after them a ticket may be closed without it. */
export const surveyWindowDays = 7;
/** Tickets that a follow-up goes on in: one that was cancelled leaves the way open for another. */
export const liveFollowUp = { state: { not: "cancelled" } } as const;
/** Days after closing in which a reopening continues the same ticket; later it becomes a new linked one. Source: workflow.md. */
export const reopenWindowDays = 30;
