"use server";

import { staffAction } from "@/lib/action/client";
import { makeCustomerLink as make } from "./mutations";
import { customerLinkInput } from "./schema";

/** The page is drawn anew by whoever shows the link, once it was copied: what offered it may be gone from it then. */
export const makeCustomerLink = staffAction({
  name: "tickets/tracking/links.makeCustomerLink",
  requires: "ticket.message",
  input: customerLinkInput,
}).action(async ({ parsedInput: { number }, ctx }) => {
  const { secret } = await make(ctx.actor, number);
  return { path: `/t/${secret}` };
});
