"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { saveOf } from "@/lib/tickets/workflow/schema";
import { askSignature as ask, saveReport as save, signOnDevice as sign, waiveSignature as waive } from "./mutations";
import { askInput, reportInput, signatureInput, waiverInput } from "./schema";

export const saveReport = staffAction({
  name: "tickets/report.saveReport",
  requires: "ticket.report",
  input: saveOf(reportInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await save(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const askSignature = staffAction({
  name: "tickets/report.askSignature",
  requires: "ticket.report",
  input: saveOf(askInput),
}).action(async ({ parsedInput: { number, version }, ctx }) => {
  const saved = await ask(ctx.actor, number, version);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const signOnDevice = staffAction({
  name: "tickets/report.signOnDevice",
  requires: "ticket.report",
  input: saveOf(signatureInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await sign(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const waiveSignature = staffAction({
  name: "tickets/report.waiveSignature",
  requires: "ticket.report",
  input: saveOf(waiverInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await waive(ctx.actor, number, version, input.reason);
  revalidatePath(`/tickets/${number}`);
  return saved;
});
