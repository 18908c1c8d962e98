import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { PublicActor } from "@/lib/auth/actor";
import { takeSlot } from "@/lib/auth/limits";
import { secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { parseAddress } from "@/lib/customers/areas/paste/rules";
import { describeArea, listChildren } from "@/lib/customers/areas/rules";
import { type Db, db, type Tx } from "@/lib/db/client";
import { catalogue, lookUpWarranty } from "@/lib/devices/queries";
import type { CatalogueCategory, WarrantyLookUp } from "@/lib/devices/schema";
import { env } from "@/lib/env";
import { dayMs } from "@/lib/format/constants";
import { toInputDateTime } from "@/lib/format/date";
import { draftDays, type RequestStep, serialLimit } from "./constants";
import {
  areaCodeOf,
  daysOffered,
  draftCookieName,
  firstOpenStep,
  isReachable,
  sentCookieName,
  stepPath,
} from "./rules";
import {
  type AreaLevels,
  type ContactAid,
  type ContactAidInput,
  draftAnswers,
  type RequestDraft,
  type SentRequest,
  sentRequest,
} from "./schema";

export type DraftProduct = {
  device: WarrantyLookUp | null;
  category: CatalogueCategory | null;
  model: { code: string; nameZh: string; nameEn: string } | null;
};

/** The draft that this browser is filling in; null when there is none, it was sent, or it has expired. Read once per request. */
export const requestDraft = cache(async (): Promise<RequestDraft | null> => {
  const secret = await draftSecret();
  const draft = secret ? await draftOfSecret(db, secret) : null;
  return draft && draft.ticketId === null ? draft : null;
});

/** The draft for the page of a step; leads to the first open step where this one is too early, and to the beginning without a draft. */
export async function draftForStep(step: RequestStep): Promise<RequestDraft> {
  const draft = await requestDraft();
  if (!draft) redirect(`${stepPath("product")}?expired=1`);
  if (!isReachable(step, draft.answers)) redirect(stepPath(firstOpenStep(draft.answers)));
  return draft;
}

/** The warranty of a serial number for the form; undefined when this address has asked too often. */
export async function warrantyForForm(actor: PublicActor, serial: string): Promise<WarrantyLookUp | null | undefined> {
  const slot = await takeSlot(`serial:${secretHash(actor.address)}`, serialLimit);
  return slot.allowed ? lookUpWarranty(serial) : undefined;
}

/** What this browser has just sent, for the confirmation page; null when it has sent nothing within the hour. */
export async function sentRequestOfBrowser(): Promise<SentRequest | null> {
  const { appUrl, port } = env();
  const kept = (await cookies()).get(sentCookieName(appUrl, port))?.value;
  if (!kept) return null;
  try {
    return sentRequest.parse(JSON.parse(kept));
  } catch {
    // A cookie that somebody has changed says nothing; the page then explains how to look the request up.
    return null;
  }
}

/** The secret in this browser's cookie. */
export async function draftSecret(): Promise<string | null> {
  const { appUrl, port } = env();
  return (await cookies()).get(draftCookieName(appUrl, port))?.value ?? null;
}

/** A draft by the secret in its cookie, sent or not; null when unknown or expired. */
export async function draftOfSecret(client: Db | Tx, secret: string) {
  const draft = await client.requestDraft.findUnique({
    where: { tokenHash: secretHash(secret) },
    select: { id: true, answers: true, startedAt: true, updatedAt: true, ticketId: true },
  });
  if (!draft || draft.updatedAt < draftsExpireBefore()) return null;
  // Answers in the form of an earlier version are asked again rather than guessed.
  const answers = draftAnswers.safeParse(draft.answers);
  return { ...draft, answers: answers.success ? answers.data : {} };
}

/** Drafts not touched since this instant are gone. */
export function draftsExpireBefore(): Date {
  return new Date(now().getTime() - draftDays * dayMs);
}

/** What a draft says about the product: the device of its serial number, else what was chosen. */
export async function draftProduct(actor: PublicActor, { answers }: RequestDraft): Promise<DraftProduct> {
  const { serial = "", categoryId = "", modelId = "" } = answers.product ?? {};
  const [device, categories] = await Promise.all([serial ? warrantyForForm(actor, serial) : null, catalogue()]);
  const model = device?.model ?? categories.flatMap(({ models }) => models).find(({ id }) => id === modelId) ?? null;
  const category =
    categories.find(({ id }) => id === device?.category.id) ??
    categories.find(({ models }) => models.some(({ id }) => id === model?.id)) ??
    categories.find(({ id }) => id === categoryId) ??
    null;
  return { device: device ?? null, category, model };
}

/** The days that the form offers today, in the company's zone. */
export function offeredToday(): string[] {
  return daysOffered(toInputDateTime(now()).date);
}

/** The choices of the three place selects around a place; "" for none. */
export function areaLevels(code: string): AreaLevels {
  const known = describeArea(code) ? code : "";
  const province = known.slice(0, 2);
  const cities = province ? optionsBelow(province) : [];
  const city = cities.find(({ value }) => known.startsWith(value))?.value ?? "";
  const districts = city ? optionsBelow(city) : [];
  const district = districts.find(({ value }) => known.startsWith(value))?.value ?? "";
  return { province, city, district, cities, districts };
}

/** Fills the contact form from a pasted address, or only looks up the places below the chosen one. */
export function contactAid(typed: ContactAidInput): ContactAid {
  if (typed.intent === "places") return { values: {}, levels: areaLevels(areaCodeOf(typed)) };
  const found = parseAddress(typed.paste);
  const levels = areaLevels(found.areaCode ?? areaCodeOf(typed));
  const values: Record<string, string> = { province: levels.province, city: levels.city, district: levels.district };
  if (found.name) values.contactName = found.name;
  if (found.phone) values.contactPhone = found.phone;
  if (found.detail) values.addressDetail = found.detail;
  return { values, levels };
}

function optionsBelow(code: string): { value: string; label: string }[] {
  return listChildren(code).map(({ code: value, name: label }) => ({ value, label }));
}
