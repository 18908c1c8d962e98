"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction, staffAction } from "@/lib/action/client";
import { refuseRequest as refuse, releaseRequest as release, takeInRequest as takeIn } from "./mutations";
import { heldForm, intakeForm, refusalForm } from "./schema";

export const takeInRequest = formAction(
  staffAction({ name: "tickets/intake.takeInRequest", requires: "ticket.create", input: intakeForm }).action(
    async ({ parsedInput, ctx }) => {
      const { number } = await takeIn(ctx.actor, parsedInput);
      refreshFrame();
      redirect(`/tickets/${number}`);
    },
  ),
);

export const releaseRequest = formAction(
  staffAction({ name: "tickets/intake.releaseRequest", requires: "intake.review", input: heldForm }).action(
    async ({ parsedInput: { number }, ctx }) => {
      await release(ctx.actor, number);
      refreshFrame();
      redirect(`/tickets/held?released=${number}`);
    },
  ),
);

export const refuseRequest = formAction(
  staffAction({ name: "tickets/intake.refuseRequest", requires: "intake.review", input: refusalForm }).action(
    async ({ parsedInput: { number, ...input }, ctx }) => {
      await refuse(ctx.actor, number, input);
      refreshFrame();
      redirect(`/tickets/held?refused=${number}`);
    },
  ),
);

/** The menu counts what these change; a redirect alone keeps the frame as it is. */
function refreshFrame(): void {
  revalidatePath("/", "layout");
}
