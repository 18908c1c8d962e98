import { describe, expect, test } from "vitest";
import { arrangedActions } from "@/components/tickets/actions/arranged-actions";
import type { PlanDto } from "@/lib/tickets/records/schema";
import type { Action, EvidenceCode } from "@/lib/tickets/workflow/constants";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";

const plan = { isFrozen: false, steps: ["清洗滤网"] } as PlanDto;
const ready = (action: Action): AvailableAction => ({ action, input: "none", isReady: true, missing: [] });
const locked = (action: Action, ...missing: EvidenceCode[]): AvailableAction => ({
  ...ready(action),
  isReady: false,
  missing,
});
const untold: AvailableAction = { ...ready("declinePlan"), missing: ["refusal"] };

function arranged(actions: AvailableAction[], plans: PlanDto[] = [plan]) {
  const { primary, second, rest } = arrangedActions({ actions, state: "open", plans });
  return { primary: primary?.action, second: second?.action, rest: rest.map(({ action }) => action), all: rest };
}

describe("the refusal of a plan", () => {
  test("stays in the menu until the customer has declined a quote", () => {
    const actions = [locked("approvePlan", "quoteAccepted"), ready("rediagnose")];
    expect(arranged([untold, ...actions])).toMatchObject({ second: "rediagnose", rest: ["declinePlan"] });
    expect(arranged([ready("declinePlan"), ...actions])).toMatchObject({ second: "declinePlan", rest: ["rediagnose"] });
  });

  test.each([
    ["no plan", []],
    ["an empty plan", [{ ...plan, steps: [] }]],
    ["the plan of an earlier round", [{ ...plan, isFrozen: true }]],
  ])("is locked with %s", (_, plans) => {
    expect(arranged([locked("approvePlan", "planSteps"), untold], plans).all).toEqual([
      { ...untold, isReady: false, missing: ["planSteps"] },
    ]);
  });

  test("can be told in words once there is a plan", () => {
    expect(arranged([locked("approvePlan", "appointment"), untold]).all).toEqual([untold]);
  });
});
