"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { formAction, publicAction } from "@/lib/action/client";
import { type FormAction, formStateOf, sentForm, textsOf } from "@/lib/action/schema";
import { draftSecret, keepDraftSecret, keepSent } from "@/lib/auth/drafts/cookie";
import { currentLocale } from "@/lib/i18n/preferences";
import { draftDays, type RequestStep } from "./constants";
import { areaLevels, contactAid } from "./contact/rules";
import {
  discardDraft,
  removePhotoOfDraft,
  type SavedDraft,
  saveAnswers,
  saveContactAnswer,
  saveProductAnswer,
  saveTimeAnswer,
  submitDraft,
} from "./mutations";
import { areaCodeOf, pathAfter, stepPath } from "./rules";
import {
  type ContactAid,
  contactStepInput,
  photoInput,
  problemInput,
  productInput,
  type SentRequest,
  serviceInput,
  submitInput,
  timeInput,
} from "./schema";

export const saveProduct = formAction(
  publicAction({ name: "tickets/intake/drafts.saveProduct", requires: "public", input: productInput }).action(
    async ({ parsedInput: product, ctx }) =>
      goOn("product", await saveProductAnswer(ctx.actor, await draftSecret(), product)),
  ),
);

export const saveProblem = formAction(
  publicAction({ name: "tickets/intake/drafts.saveProblem", requires: "public", input: problemInput }).action(
    async ({ parsedInput: problem, ctx }) =>
      goOn("problem", await saveAnswers(ctx.actor, await draftSecret(), { problem })),
  ),
);

export const removePhoto = formAction(
  publicAction({ name: "tickets/intake/drafts.removePhoto", requires: "public", input: photoInput }).action(
    async ({ parsedInput, ctx }) => {
      await removePhotoOfDraft(ctx.actor, await draftSecret(), parsedInput.photoId);
      redirect(stepPath("photos"));
    },
  ),
);

export const saveService = formAction(
  publicAction({ name: "tickets/intake/drafts.saveService", requires: "public", input: serviceInput }).action(
    async ({ parsedInput: service, ctx }) =>
      goOn("service", await saveAnswers(ctx.actor, await draftSecret(), { service })),
  ),
);

const contactStep = publicAction({
  name: "tickets/intake/drafts.saveContact",
  requires: "public",
  input: contactStepInput,
}).action(async ({ parsedInput, ctx }): Promise<ContactAid> => {
  const { intent, paste: _, ...input } = parsedInput;
  if (intent !== "save") return contactAid(parsedInput);
  return goOn("contact", await saveContactAnswer(ctx.actor, await draftSecret(), input));
});

/** Saves the contact, or helps to fill it in; either way the selects get the choices for what is chosen. */
export const saveContact: FormAction = async (_previous, sent) => {
  const { serverError, data: aid } = await contactStep(sent as never);
  const data = sentForm(sent);
  const typed = (name: string) => String(data.get(name) ?? "");
  const code = areaCodeOf({ province: typed("province"), city: typed("city"), district: typed("district") });
  if (serverError) return { ...formStateOf(serverError, data), data: areaLevels(code) };
  return { data: aid?.levels, values: { ...textsOf(data), ...aid?.values } };
};

export const saveTime = formAction(
  publicAction({ name: "tickets/intake/drafts.saveTime", requires: "public", input: timeInput }).action(
    async ({ parsedInput: slots, ctx }) => goOn("time", await saveTimeAnswer(ctx.actor, await draftSecret(), slots)),
  ),
);

export const sendRequest = formAction(
  publicAction({ name: "tickets/intake/drafts.sendRequest", requires: "public", input: submitInput }).action(
    async ({ parsedInput, ctx }) => {
      const locale = await currentLocale();
      const sent = await submitDraft(ctx.actor, await draftSecret(), { ...parsedInput, locale });
      const { number, trackingToken }: SentRequest = sent;
      await keepSent(JSON.stringify({ number, trackingToken }));
      redirect("/request/done");
    },
  ),
);

export const startOver = formAction(
  publicAction({ name: "tickets/intake/drafts.startOver", requires: "public", input: z.strictObject({}) }).action(
    async ({ ctx }) => {
      const secret = await draftSecret();
      if (secret) await discardDraft(ctx.actor, secret);
      redirect(stepPath("product"));
    },
  ),
);

async function goOn(step: RequestStep, { secret, answers }: SavedDraft): Promise<never> {
  await keepDraftSecret(secret, draftDays * 86_400);
  redirect(pathAfter(step, answers));
}
