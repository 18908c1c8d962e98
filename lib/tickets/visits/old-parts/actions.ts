"use server";

import { revalidatePath } from "next/cache";
import { formAction, staffAction } from "@/lib/action/client";
import { oldPartForm, oldPartWaiverForm } from "@/lib/tickets/visits/schema";
import { receiveOldPart as receive, waiveOldPart as waive } from "./mutations";

export const receiveOldPart = formAction(
  staffAction({
    name: "tickets/visits/old-parts.receiveOldPart",
    requires: "parts.receiveOld",
    input: oldPartForm,
  }).action(async ({ parsedInput: { number, visitPartId }, ctx }) => {
    const result = await receive(ctx.actor, number, visitPartId);
    revalidatePath(`/tickets/${number}`);
    return result;
  }),
);

export const waiveOldPart = formAction(
  staffAction({
    name: "tickets/visits/old-parts.waiveOldPart",
    requires: "parts.waiveOld",
    input: oldPartWaiverForm,
  }).action(async ({ parsedInput: { number, visitPartId, reason }, ctx }) => {
    const result = await waive(ctx.actor, number, visitPartId, reason);
    revalidatePath(`/tickets/${number}`);
    return result;
  }),
);
