"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { saveOf } from "@/lib/tickets/workflow/schema";
import { savePlan as save, sendQuote as send } from "./mutations";
import { planInput, quoteInput } from "./schema";

export const savePlan = staffAction({
  name: "tickets/plan.savePlan",
  requires: "ticket.plan",
  input: saveOf(planInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await save(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const sendQuote = staffAction({
  name: "tickets/plan.sendQuote",
  requires: "ticket.plan",
  input: saveOf(quoteInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await send(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});
