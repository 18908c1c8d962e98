"use server";

import { revalidatePath } from "next/cache";
import { formAction, staffAction } from "@/lib/action/client";
import { intakeEditForm } from "@/lib/tickets/intake/schema";
import { editIntake as edit } from "./mutations";

/** Open to whoever may work in the ticket's stage, which only the mutation knows: hence a session is all it asks for here. */
export const editIntake = formAction(
  staffAction({ name: "tickets/intake/edit.editIntake", requires: "signedIn", input: intakeEditForm }).action(
    async ({ parsedInput: { number, ...patch }, ctx }) => {
      const result = await edit(ctx.actor, number, patch);
      revalidatePath(`/tickets/${number}`);
      return result;
    },
  ),
);
