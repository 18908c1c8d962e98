"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { saveOf } from "@/lib/tickets/workflow/schema";
import { saveDiagnosis as save } from "./mutations";
import { diagnosisInput } from "./schema";

export const saveDiagnosis = staffAction({
  name: "tickets/diagnosis.saveDiagnosis",
  requires: "ticket.diagnose",
  input: saveOf(diagnosisInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await save(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});
