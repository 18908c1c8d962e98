"use server";

import { revalidatePath } from "next/cache";
import { formAction, staffAction } from "@/lib/action/client";
import { assignTicket as assign } from "./mutations";
import { assignForm, takeForm } from "./schema";

/** Needs the capability of whatever stage the ticket is in, which only the mutation knows: hence a session is all it asks for here. */
export const takeTicket = formAction(
  staffAction({ name: "tickets/assignment.takeTicket", requires: "signedIn", input: takeForm }).action(
    async ({ parsedInput: { number, version }, ctx }) => {
      const result = await assign(ctx.actor, number, { version, personId: ctx.actor.personId, reason: "" });
      revalidatePath(`/tickets/${number}`);
      return result;
    },
  ),
);

export const assignTicket = formAction(
  staffAction({ name: "tickets/assignment.assignTicket", requires: "ticket.assign", input: assignForm }).action(
    async ({ parsedInput: { number, version, assignee, reason }, ctx }) => {
      const result = await assign(ctx.actor, number, { version, reason, ...assignee });
      revalidatePath(`/tickets/${number}`);
      return result;
    },
  ),
);
