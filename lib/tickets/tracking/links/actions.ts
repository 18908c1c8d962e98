"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { makeCustomerLink as make } from "./mutations";
import { customerLinkInput } from "./schema";

export const makeCustomerLink = staffAction({
  name: "tickets/tracking/links.makeCustomerLink",
  requires: "ticket.message",
  input: customerLinkInput,
}).action(async ({ parsedInput: { number }, ctx }) => {
  const { secret } = await make(ctx.actor, number);
  revalidatePath(`/tickets/${number}`);
  return { path: `/t/${secret}` };
});
