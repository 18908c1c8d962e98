import { stageOwners, stages, type Transition, transitions } from "@/lib/tickets/workflow/constants";

const moves: readonly Transition[] = transitions;

/**
 * The workflow table as a Mermaid state diagram. `cancel` and `override` may start anywhere and would only tangle the picture; the
 * document names them beside it.
 */
export function workflowDiagram(): string {
  const owners = stages.map((stage) => `  ${stage} : ${stage}\\n(${stageOwners[stage].function})`);
  const arrows = moves
    .filter(({ to, action }) => to !== "same" && action !== "override")
    .flatMap(({ from, to, action }) =>
      from.flatMap((start) => (to === "same" ? [] : to.map((end) => `  ${start} --> ${end} : ${action}`))),
    );
  return ["stateDiagram-v2", ...owners, "  [*] --> consult", ...arrows, "  review --> [*] : close"].join("\n");
}

/** The table itself, for people: action, from, to, capabilities, evidence. */
export function workflowTable(): string {
  const rows = moves.map(({ action, from, to, toStates, grants, customer, customerEvidence = [], evidence }) => {
    const start = from.length === stages.length ? "any" : from.join(", ");
    const end = to === "same" ? toStates.join(", ") : to.length === stages.length ? "any" : to.join(", ");
    const who = [...new Set(grants.map((grant) => grant.capability))].join(", ");
    const demands = [...evidence, ...customerEvidence.map((code) => `${code} (the customer)`)];
    return `| ${action} | ${start} → ${end} | ${who}${customer ? "; the customer" : ""} | ${demands.join(", ") || "–"} |`;
  });
  return ["| action | from → to | who | evidence |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
