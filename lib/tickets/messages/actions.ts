"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { postMessage } from "./mutations";
import { composedMessage } from "./schema";

export const postNote = staffAction({
  name: "tickets/messages.postNote",
  requires: "ticket.note",
  input: composedMessage,
}).action(async ({ parsedInput: { number, ...message }, ctx }) => {
  const result = await postMessage(ctx.actor, number, { ...message, audience: "internal" });
  revalidatePath(`/tickets/${number}`);
  return result;
});

export const postToCustomer = staffAction({
  name: "tickets/messages.postToCustomer",
  requires: "ticket.message",
  input: composedMessage,
}).action(async ({ parsedInput: { number, ...message }, ctx }) => {
  const result = await postMessage(ctx.actor, number, { ...message, audience: "customer" });
  revalidatePath(`/tickets/${number}`);
  return result;
});
