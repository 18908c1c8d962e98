"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import * as z from "zod";
import { formAction, publicAction } from "@/lib/action/client";
import { type FormAction, formStateOf, sentForm, textsOf } from "@/lib/action/schema";
import type { PublicActor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { currentLocale } from "@/lib/i18n/preferences";
import { removeDraftPhoto } from "@/lib/tickets/files/mutations";
import { draftDays, type RequestStep } from "./constants";
import { contactAnswer, discardDraft, saveAnswers, submitDraft, timeAnswer } from "./mutations";
import { areaLevels, contactAid, draftSecret, requestDraft } from "./queries";
import { areaCodeOf, draftCookieName, pathAfter, sentCookieName, stepPath } from "./rules";
import {
  type ContactAid,
  contactStepInput,
  type DraftAnswers,
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
    async ({ parsedInput: product, ctx }) => saveAndGoOn(ctx.actor, "product", { product }),
  ),
);

export const saveProblem = formAction(
  publicAction({ name: "tickets/intake/drafts.saveProblem", requires: "public", input: problemInput }).action(
    async ({ parsedInput: { danger: _, ...problem }, ctx }) => saveAndGoOn(ctx.actor, "problem", { problem }),
  ),
);

export const removePhoto = formAction(
  publicAction({ name: "tickets/intake/drafts.removePhoto", requires: "public", input: photoInput }).action(
    async ({ parsedInput, ctx }) => {
      const draft = await requestDraft();
      if (!draft) throw new DomainError("linkExpired");
      await removeDraftPhoto(ctx.actor, draft.id, parsedInput.photoId);
      redirect(stepPath("photos"));
    },
  ),
);

export const saveService = formAction(
  publicAction({ name: "tickets/intake/drafts.saveService", requires: "public", input: serviceInput }).action(
    async ({ parsedInput: service, ctx }) => saveAndGoOn(ctx.actor, "service", { service }),
  ),
);

const contactStep = publicAction({
  name: "tickets/intake/drafts.saveContact",
  requires: "public",
  input: contactStepInput,
}).action(async ({ parsedInput, ctx }): Promise<ContactAid> => {
  if (parsedInput.intent !== "save") return contactAid(parsedInput);
  const { intent: _, paste: __, ...input } = parsedInput;
  const draft = await requestDraft();
  const contact = contactAnswer(input, { isVisit: draft?.answers.service?.serviceMode === "onSite" });
  return saveAndGoOn(ctx.actor, "contact", { contact });
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
    async ({ parsedInput: slots, ctx }) => saveAndGoOn(ctx.actor, "time", { time: timeAnswer(slots) }),
  ),
);

export const sendRequest = formAction(
  publicAction({ name: "tickets/intake/drafts.sendRequest", requires: "public", input: submitInput }).action(
    async ({ parsedInput, ctx }) => {
      const locale = await currentLocale();
      const sent = await submitDraft(ctx.actor, await draftSecret(), { ...parsedInput, locale });
      await keepSent({ number: sent.number, trackingToken: sent.trackingToken });
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

async function saveAndGoOn(actor: PublicActor, step: RequestStep, patch: Partial<DraftAnswers>): Promise<never> {
  const { secret, answers } = await saveAnswers(actor, await draftSecret(), patch);
  const { appUrl, port } = env();
  await keep(draftCookieName(appUrl, port), secret, draftDays * 86_400);
  redirect(pathAfter(step, answers));
}

/** The link's secret is stored as a hash only: for the hour after sending, this browser's cookie is its one copy. */
async function keepSent(sent: SentRequest): Promise<void> {
  const { appUrl, port } = env();
  await keep(sentCookieName(appUrl, port), JSON.stringify(sent), 3_600);
}

async function keep(name: string, value: string, maxAge: number): Promise<void> {
  const secure = env().appUrl.startsWith("https:");
  (await cookies()).set(name, value, { path: "/", maxAge, sameSite: "lax", httpOnly: true, secure });
}
