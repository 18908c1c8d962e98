import * as z from "zod";
import { type Operation, staffOperation } from "@/lib/api/operation";
import { diagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { type Action, type Transition, type TransitionInput, transitions } from "@/lib/tickets/workflow/constants";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { type ActionInput, transitionInputs } from "@/lib/tickets/workflow/schema";
import { numberParams, versionAnswer } from "./shapes";

const version = "{version}";

const examples: Record<TransitionInput, unknown> = {
  none: { version },
  optionalReason: { version },
  reason: { version, reason: "现场发现还需要更换主板" },
  answer: { version, answer: "您好，请按遥控器“复位”键 5 秒，等待三分钟后重新开机。" },
  question: { version, question: "请客户确认室外机铭牌上的型号。" },
  hold: { version, reason: "客户出差", until: "2099-12-31T01:00:00Z" },
  cancel: { version, reason: "客户来电撤回", cause: "withdrawn" },
  override: { version, reason: "按经理要求重新受理", toStage: "consult" },
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
    example: { params: { number: "{number}" }, body: examples[transition.input] },
    run: (actor, { params, body }) => performAction(actor, params.number, action, body as ActionInput),
  });
}
