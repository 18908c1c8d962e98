import { clockKinds } from "@/lib/sla/constants";
import type { ClockKind } from "@/lib/sla/schema";
import type { Stage, State } from "@/lib/tickets/workflow/constants";
import { isEnd } from "@/lib/tickets/workflow/rules";

/** The clock of a stage's own work. */
const ownClock: Record<Stage, readonly ClockKind[]> = {
  consult: [],
  diagnose: ["diagnosis"],
  plan: [],
  execute: ["arrival"],
  report: [],
  review: [],
};

type MoveFacts = { fromStage: Stage; fromState: State; toStage: Stage; toState: State; isByStaff: boolean };

/**
 * Which clocks a move stops and starts. first response: until staff first moves or answers; diagnosis: while in diagnose; arrival: from
 * entering execute to the first arrival; resolution: until the report is delivered, or the desk answered. (engineerContact runs from
 * dispatch to contact and belongs to visits.) Source: workflow.md, "Clocks".
 */
export function clockMoves({ fromStage, fromState, toStage, toState, isByStaff }: MoveFacts): {
  stop: ClockKind[];
  start: ClockKind[];
} {
  if (isEnd(toState)) return { stop: [...clockKinds], start: [] };
  const stop: ClockKind[] = [];
  const start: ClockKind[] = [];
  const wasEnded = isEnd(fromState);
  const starts = ownClock[toStage];
  if (fromStage === toStage) return { stop, start: wasEnded && toStage !== "review" ? ["resolution", ...starts] : [] };
  if (fromStage === "consult" && isByStaff) stop.push("firstResponse");
  if (fromStage === "diagnose") stop.push("diagnosis");
  if (fromStage === "execute") stop.push("arrival", "engineerContact");
  if (toStage === "review") stop.push("resolution");
  start.push(...starts);
  if (toStage !== "review" && (fromStage === "review" || wasEnded)) start.push("resolution");
  if (fromStage === "review" && toStage === "consult") start.push("firstResponse");
  return { stop, start };
}
