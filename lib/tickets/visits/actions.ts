"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action/client";
import { saveOf } from "@/lib/tickets/workflow/schema";
import {
  arriveOnSite as arrive,
  callOffVisit as callOff,
  contactCustomer as contact,
  dispatchVisit as dispatch,
  finishVisit as finish,
  startWork as start,
} from "./mutations";
import { callOffInput, contactInput, dispatchInput, finishInput, stepInput, visitSave } from "./schema";

/** Repair teams dispatch themselves, team leads assign: either capability will do, so the mutation decides. */
export const dispatchVisit = staffAction({
  name: "tickets/visits.dispatchVisit",
  requires: "signedIn",
  input: saveOf(dispatchInput),
}).action(async ({ parsedInput: { number, version, input }, ctx }) => {
  const saved = await dispatch(ctx.actor, number, version, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const contactCustomer = staffAction({
  name: "tickets/visits.contactCustomer",
  requires: "ticket.execute",
  input: visitSave(contactInput),
}).action(async ({ parsedInput: { number, version, visitId, input }, ctx }) => {
  const saved = await contact(ctx.actor, number, version, visitId, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const arriveOnSite = staffAction({
  name: "tickets/visits.arriveOnSite",
  requires: "ticket.execute",
  input: visitSave(stepInput),
}).action(async ({ parsedInput: { number, version, visitId }, ctx }) => {
  const saved = await arrive(ctx.actor, number, version, visitId);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const startWork = staffAction({
  name: "tickets/visits.startWork",
  requires: "ticket.execute",
  input: visitSave(stepInput),
}).action(async ({ parsedInput: { number, version, visitId }, ctx }) => {
  const saved = await start(ctx.actor, number, version, visitId);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const finishVisit = staffAction({
  name: "tickets/visits.finishVisit",
  requires: "ticket.execute",
  input: visitSave(finishInput),
}).action(async ({ parsedInput: { number, version, visitId, input }, ctx }) => {
  const saved = await finish(ctx.actor, number, version, visitId, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});

export const callOffVisit = staffAction({
  name: "tickets/visits.callOffVisit",
  requires: "ticket.execute",
  input: visitSave(callOffInput),
}).action(async ({ parsedInput: { number, version, visitId, input }, ctx }) => {
  const saved = await callOff(ctx.actor, number, version, visitId, input);
  revalidatePath(`/tickets/${number}`);
  return saved;
});
