"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { saveOf } from "@/lib/tickets/workflow/schema";
import { saveReview as review, recordRevisit as revisit } from "./mutations";
import { reviewInput, revisitInput } from "./schema";

export const recordRevisit = staffAction({
  name: "tickets/review.recordRevisit",
  requires: "ticket.review",
  input: saveOf(revisitInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await revisit(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const saveReview = staffAction({
  name: "tickets/review.saveReview",
  requires: "ticket.review",
  input: saveOf(reviewInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await review(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});
