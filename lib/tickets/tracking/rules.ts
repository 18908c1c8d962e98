import { dayMs } from "@/lib/format/constants";
import { toInputDateTime } from "@/lib/format/date";
import { type Stage, stages } from "@/lib/tickets/workflow/constants";
import { isEnd } from "@/lib/tickets/workflow/rules";
import type { TrackedEvent, TrackingDto } from "./schema";

/** The one sentence that says how things stand; worded by `track.status.<key>`, with the facts of the page. */
export const statusKeys = [
  "received",
  "receivedAgain",
  "askedYou",
  "waitingParts",
  "onHold",
  "diagnosing",
  "planning",
  "quoteOut",
  "quoteExpired",
  "quoteAccepted",
  "quoteDeclined",
  "booked",
  "remote",
  "arranging",
  "assigned",
  "coming",
  "late",
  "arrived",
  "working",
  "onBench",
  "benchWork",
  "anotherVisit",
  "workDone",
  "writingReport",
  "signPlease",
  "signed",
  "rateAnswer",
  "rateRefused",
  "ratePlease",
  "rated",
  "unsolved",
  "closed",
  "followedUp",
  "withdrawn",
  "merged",
  "outOfScope",
  "cancelled",
] as const;
export type StatusKey = (typeof statusKeys)[number];

/** What the sentence is made from. */
export type StatusFacts = Pick<
  TrackingDto,
  | "stage"
  | "state"
  | "cancelCause"
  | "reopenCount"
  | "appointment"
  | "visit"
  | "quote"
  | "report"
  | "survey"
  | "can"
  | "events"
  | "followUpNumber"
>;

/** What matters most at this moment: an answer that only the customer can give, else what the desk waits for, else the stage. */
export function statusOf(page: StatusFacts, at: Date): StatusKey {
  const { stage, state, can } = page;
  if (state === "cancelled") return cancelledStatus(page);
  if (page.followUpNumber) return "followedUp";
  if (can.decideQuote) return "quoteOut";
  if (can.sign) return "signPlease";
  if (state === "waitingParts") return "waitingParts";
  if (state === "onHold") return "onHold";
  if (stage === "plan" && page.quote?.state === "sent") return "quoteExpired";
  if (state === "waitingCustomer") return "askedYou";
  return stageStatus[stage](page, at);
}

const stageStatus: Record<Stage, (page: StatusFacts, at: Date) => StatusKey> = {
  consult: ({ reopenCount }) => (reopenCount > 0 ? "receivedAgain" : "received"),
  diagnose: () => "diagnosing",
  plan: ({ quote }) => (quote ? (quote.state === "accepted" ? "quoteAccepted" : "quoteDeclined") : "planning"),
  execute: workStatus,
  report: ({ report }) => (report?.isSigned && report.pdfId === null ? "signed" : "writingReport"),
  review: reviewStatus,
};

function cancelledStatus({ cancelCause }: StatusFacts): StatusKey {
  if (cancelCause === "duplicate") return "merged";
  return cancelCause ?? "cancelled";
}

function workStatus({ visit, appointment }: StatusFacts, at: Date): StatusKey {
  if (!visit) {
    if (appointment?.place === "remote") return "remote";
    return appointment?.place === "onSite" && appointment.start ? "booked" : "arranging";
  }
  if (visit.finishedAt) return visit.isCompleted ? "workDone" : "anotherVisit";
  if (visit.kind === "bench") return visit.startedAt ? "benchWork" : "onBench";
  if (visit.startedAt) return "working";
  if (visit.arrivedAt) return "arrived";
  const window = arrivalOf({ visit, appointment });
  if (!window) return "assigned";
  return at > new Date(window.until ?? window.from) ? "late" : "coming";
}

function reviewStatus({ state, survey, events }: StatusFacts): StatusKey {
  if (state === "closed") return "closed";
  if (survey && !survey.isSolved) return "unsolved";
  if (survey) return "rated";
  const last = events.find(({ type, payload }) => type === "ticket.moved" && payload.toStage === "review");
  if (last?.payload.action === "answer") return "rateAnswer";
  return last?.payload.action === "declinePlan" ? "rateRefused" : "ratePlease";
}

/**
 * When the engineer comes: the window agreed in the plan, unless they named another time when they called. Null while nothing is agreed.
 */
export function arrivalOf({
  visit,
  appointment,
}: Pick<StatusFacts, "visit" | "appointment">): { from: string; until: string | null } | null {
  const agreed = appointment?.start ?? null;
  if (visit?.eta && visit.eta !== agreed) return { from: visit.eta, until: null };
  return agreed ? { from: agreed, until: appointment?.end ?? null } : null;
}

/** The one thing that the customer is asked to do now. */
export function nextStepOf(
  page: Pick<TrackingDto, "state" | "can" | "survey">,
): "quote" | "sign" | "reply" | "rate" | null {
  if (page.can.decideQuote) return "quote";
  if (page.can.sign) return "sign";
  if (page.state === "waitingCustomer") return "reply";
  return page.can.rate && !page.survey && page.state !== "closed" ? "rate" : null;
}

export type ProgressStep = {
  stage: Stage;
  state: "done" | "skipped" | "current" | "stopped" | "todo";
  /** When the ticket came here, in the present round. */
  at: string | null;
};

/** The six stages as the ticket has walked them; a way back forgets what lies ahead again. */
export function progressOf(page: Pick<TrackingDto, "stage" | "state" | "createdAt" | "events">): ProgressStep[] {
  const entered = new Map<Stage, string>([["consult", page.createdAt]]);
  for (const { type, payload, at } of page.events.toReversed()) {
    if (type !== "ticket.moved" || payload.fromStage === payload.toStage) continue;
    const reached = stages.indexOf(payload.toStage as Stage);
    for (const stage of stages.slice(reached + 1)) entered.delete(stage);
    entered.set(payload.toStage as Stage, at);
  }
  const current = stages.indexOf(page.stage);
  return stages.map((stage, index) => {
    const at = entered.get(stage) ?? null;
    if (index > current) return { stage, state: "todo", at: null };
    if (index < current) return { stage, state: at ? "done" : "skipped", at };
    return { stage, state: page.state === "cancelled" ? "stopped" : page.state === "closed" ? "done" : "current", at };
  });
}

/** What happened, for the record at the end of the page: without the desk's waiting and going on. */
export function recordOf(events: readonly TrackedEvent[]): TrackedEvent[] {
  return events.filter(
    ({ type, payload }) =>
      type !== "ticket.moved" ||
      payload.fromStage !== payload.toStage ||
      isEnd(payload.toState) ||
      isEnd(payload.fromState),
  );
}

/** Days from today to the day of an instant in the company's zone; negative when it has passed. */
export function daysAhead(value: string, at: Date): number {
  const dayOf = (instant: string | Date) => Date.parse(toInputDateTime(instant).date);
  return Math.round((dayOf(value) - dayOf(at)) / dayMs);
}

const doubleFamilyNames = new Set(
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐".split(
    " ",
  ),
);

/** The family name of a Chinese name, as one addresses an engineer by it ("王师傅"); null for names in other scripts. */
export function familyNameOf(name: string): string | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return null;
  const double = name.slice(0, 2);
  return name.length > 2 && doubleFamilyNames.has(double) ? double : name.slice(0, 1);
}
