"use server";

import { revalidatePath } from "next/cache";
import { formAction, staffAction } from "@/lib/action/client";
import type { PersonActor } from "@/lib/auth/actor";
import { performAction } from "@/lib/tickets/workflow/mutations";
import type { Action } from "./constants";
import { type ActionInput, type ActionResult, transitionForms } from "./schema";

// One action per verb of the workflow table, so that each asks for its own capability. Verbs that several capabilities allow, depending on
// the stage in which the ticket is (rediagnose, cancel, the waiting states), can only ask for a session here: the mutation, which
// knows the stage, decides.

export const referTicket = formAction(
  staffAction({
    name: "tickets/workflow.referTicket",
    requires: "ticket.consult",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "refer", parsedInput)),
);

export const answerTicket = formAction(
  staffAction({
    name: "tickets/workflow.answerTicket",
    requires: "ticket.consult",
    input: transitionForms.answer,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "answer", parsedInput)),
);

export const diagnoseTicket = formAction(
  staffAction({
    name: "tickets/workflow.diagnoseTicket",
    requires: "ticket.diagnose",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "diagnose", parsedInput)),
);

export const solveRemotely = formAction(
  staffAction({
    name: "tickets/workflow.solveRemotely",
    requires: "ticket.diagnose",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "solveRemotely", parsedInput)),
);

export const askBack = formAction(
  staffAction({
    name: "tickets/workflow.askBack",
    requires: "ticket.diagnose",
    input: transitionForms.question,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "askBack", parsedInput)),
);

export const approvePlan = formAction(
  staffAction({
    name: "tickets/workflow.approvePlan",
    requires: "ticket.plan",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "approvePlan", parsedInput)),
);

export const declinePlan = formAction(
  staffAction({
    name: "tickets/workflow.declinePlan",
    requires: "ticket.plan",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "declinePlan", parsedInput)),
);

export const rediagnose = formAction(
  staffAction({ name: "tickets/workflow.rediagnose", requires: "signedIn", input: transitionForms.reason }).action(
    ({ parsedInput, ctx }) => perform(ctx.actor, "rediagnose", parsedInput),
  ),
);

export const replan = formAction(
  staffAction({ name: "tickets/workflow.replan", requires: "ticket.execute", input: transitionForms.reason }).action(
    ({ parsedInput, ctx }) => perform(ctx.actor, "replan", parsedInput),
  ),
);

export const finishWork = formAction(
  staffAction({
    name: "tickets/workflow.finishWork",
    requires: "ticket.execute",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "finishWork", parsedInput)),
);

export const rework = formAction(
  staffAction({ name: "tickets/workflow.rework", requires: "ticket.report", input: transitionForms.reason }).action(
    ({ parsedInput, ctx }) => perform(ctx.actor, "rework", parsedInput),
  ),
);

export const deliverReport = formAction(
  staffAction({
    name: "tickets/workflow.deliverReport",
    requires: "ticket.report",
    input: transitionForms.none,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "deliverReport", parsedInput)),
);

export const closeTicket = formAction(
  staffAction({
    name: "tickets/workflow.closeTicket",
    requires: "ticket.review",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "close", parsedInput)),
);

export const reopenTicket = formAction(
  staffAction({
    name: "tickets/workflow.reopenTicket",
    requires: "ticket.review",
    input: transitionForms.reason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "reopen", parsedInput)),
);

export const cancelTicket = formAction(
  staffAction({ name: "tickets/workflow.cancelTicket", requires: "signedIn", input: transitionForms.cancel }).action(
    ({ parsedInput, ctx }) => perform(ctx.actor, "cancel", parsedInput),
  ),
);

export const waitForCustomer = formAction(
  staffAction({
    name: "tickets/workflow.waitForCustomer",
    requires: "signedIn",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "waitForCustomer", parsedInput)),
);

export const waitForParts = formAction(
  staffAction({
    name: "tickets/workflow.waitForParts",
    requires: "signedIn",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "waitForParts", parsedInput)),
);

export const holdTicket = formAction(
  staffAction({ name: "tickets/workflow.holdTicket", requires: "signedIn", input: transitionForms.hold }).action(
    ({ parsedInput, ctx }) => perform(ctx.actor, "hold", parsedInput),
  ),
);

export const resumeTicket = formAction(
  staffAction({
    name: "tickets/workflow.resumeTicket",
    requires: "signedIn",
    input: transitionForms.optionalReason,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "resume", parsedInput)),
);

export const overrideTicket = formAction(
  staffAction({
    name: "tickets/workflow.overrideTicket",
    requires: "ticket.override",
    input: transitionForms.override,
  }).action(({ parsedInput, ctx }) => perform(ctx.actor, "override", parsedInput)),
);

async function perform(
  actor: PersonActor,
  action: Action,
  { number, ...input }: ActionInput & { number: string },
): Promise<ActionResult> {
  const result = await performAction(actor, number, action, input);
  revalidatePath(`/tickets/${number}`);
  return result;
}
