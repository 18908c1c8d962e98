import * as z from "zod";
import { type Operation, staffOperation } from "@/lib/api/operation";
import { diagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { type Action, type Transition, type TransitionInput, transitions } from "@/lib/tickets/workflow/constants";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { type ActionInput, transitionInputs } from "@/lib/tickets/workflow/schema";
import { numberParams, sample, versionAnswer } from "./shapes";

const { number, version } = sample;

const examples: Record<TransitionInput, unknown> = {
  none: { version },
  optionalReason: { version },
  reason: { version, reason: "The main board must be replaced too" },
  answer: { version, answer: "Please press Reset for five seconds, wait three minutes and start again." },
  question: { version, question: "Please ask for the model on the label of the outdoor unit." },
  hold: { version, reason: "The customer is travelling", until: "2099-12-31T01:00:00Z" },
  cancel: { version, reason: "The customer called to withdraw", cause: "withdrawn" },
  override: { version, reason: "Taken in again as the manager asked", toStage: "consult" },
};

const answer = versionAnswer.extend({
  followUpNumber: z.string().optional().meta({ description: "Reopened too late: the new, linked ticket" }),
});

/** One operation per row of the workflow table. */
export const actionOperations: Operation[] = transitions.map((transition) => operationOf(transition));

function operationOf(transition: Transition): Operation {
  const action = transition.action as Action;
  const input = transitionInputs[transition.input];
  const bringsDiagnosis = action === "diagnose" || action === "solveRemotely";
  return staffOperation({
    id: `actions.${action}`,
    method: "post",
    path: `/tickets/{number}/actions/${action}`,
    summary: `Workflow: ${action} (${transition.from.join(", ")})`,
    // The table names alternatives by stage; the mutation decides.
    requires: "signedIn",
    schemas: {
      params: numberParams,
      body: bringsDiagnosis ? z.strictObject({ ...input.shape, diagnosis: diagnosisInput.optional() }) : input,
    },
    response: { status: 200, schema: answer },
    example: { params: { number }, body: examples[transition.input] },
    run: (actor, { params, body }) => performAction(actor, params.number, action, body as ActionInput),
  });
}
