"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { removeUnsentPhoto as remove } from "./mutations";
import { unsentPhoto } from "./schema";

export const removeUnsentPhoto = staffAction({
  name: "tickets/files.removeUnsentPhoto",
  requires: "ticket.note",
  input: unsentPhoto,
}).action(async ({ parsedInput: { number, photoId }, ctx }) => {
  await remove(ctx.actor, number, photoId);
  revalidatePath(`/tickets/${number}`);
});
