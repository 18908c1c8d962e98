import type { TicketPageDto } from "@/lib/tickets/schema";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";
import { actionLook } from "./action-look";

export type Arranged = {
  primary: AvailableAction | undefined;
  second: AvailableAction | undefined;
  rest: AvailableAction[];
};

const order = { forward: 0, side: 1, wait: 2, grave: 3 };

/** A ticket that waits goes on first; otherwise the stage's aim leads, and the first other way on stands beside it. */
export function arrangedActions(ticket: Pick<TicketPageDto, "actions" | "state" | "plans">): Arranged {
  const sorted = ticket.actions
    .map((action) => withPlanFirst(action, ticket))
    .toSorted((a, b) => order[actionLook[a.action].weight] - order[actionLook[b.action].weight]);
  const resume = ticket.state === "open" ? undefined : sorted.find(({ action }) => action === "resume");
  const ways = sorted.filter((action) => action !== resume && !isUntoldRefusal(action));
  const forward = ways.find(({ action }) => actionLook[action].weight === "forward");
  const side = ways.find(({ action }) => actionLook[action].weight === "side");
  // What is hard to take back never leads.
  const primary = resume ?? forward ?? side;
  const second = [forward, side].find((action) => action && action !== primary);
  return { primary, second, rest: sorted.filter((action) => action !== primary && action !== second) };
}

/** A refusal may be told in words, but there has to be something that the customer refuses: the page asks for a plan first. */
function withPlanFirst(action: AvailableAction, { plans: [plan] }: Pick<TicketPageDto, "plans">): AvailableAction {
  const hasPlan = plan && !plan.isFrozen && plan.steps.length > 0;
  if (action.action !== "declinePlan" || hasPlan) return action;
  return { ...action, isReady: false, missing: ["planSteps"] };
}

/** Until a customer has declined a quote, the refusal is the exception and not a way to press for. */
function isUntoldRefusal({ action, missing }: AvailableAction): boolean {
  return action === "declinePlan" && missing.length > 0;
}
