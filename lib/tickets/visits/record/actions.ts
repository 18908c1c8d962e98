"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { visitRecordInput, visitSave } from "@/lib/tickets/visits/schema";
import { saveVisitRecord as save } from "./mutations";

export const saveVisitRecord = staffAction({
  name: "tickets/visits/record.saveVisitRecord",
  requires: "ticket.execute",
  input: visitSave(visitRecordInput),
}).action(async ({ parsedInput: { number, version, visitId, input }, ctx }) => {
  const saved = await save(ctx.actor, number, version, visitId, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});
