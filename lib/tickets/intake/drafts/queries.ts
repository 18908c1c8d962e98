import { cache } from "react";
import type { PublicActor } from "@/lib/auth/actor";
import { takeSlot } from "@/lib/auth/limits";
import { secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { type Db, db, type Tx } from "@/lib/db/client";
import { catalogue, lookUpWarranty } from "@/lib/devices/queries";
import type { CatalogueCategory, WarrantyLookUp } from "@/lib/devices/schema";
import { dayMs } from "@/lib/format/constants";
import { toInputDateTime } from "@/lib/format/date";
import { draftDays, serialLimit } from "./constants";
import { daysOffered } from "./rules";
import { draftAnswers, type RequestDraft } from "./schema";

export type DraftProduct = {
  device: WarrantyLookUp | null;
  /** A serial number was given that is not in the files. */
  isUnknownSerial: boolean;
  category: CatalogueCategory | null;
  model: { code: string; nameZh: string; nameEn: string } | null;
};

/** The draft of this secret that is being filled in; null when there is none, it was sent, or it has expired. Read once per request. */
export const requestDraft = cache(async (secret: string | null): Promise<RequestDraft | null> => {
  const draft = secret ? await draftOfSecret(db, secret) : null;
  return draft && draft.ticketId === null ? draft : null;
});

/** The number of the request that this draft became; null while it is being filled in, and for drafts that are gone. */
export async function numberSentFrom(secret: string | null): Promise<string | null> {
  const draft = secret ? await draftOfSecret(db, secret) : null;
  if (!draft?.ticketId) return null;
  const ticket = await db.ticket.findUnique({ where: { id: draft.ticketId }, select: { number: true } });
  return ticket?.number ?? null;
}

/** The warranty of a serial number for the form; undefined when this address has asked too often. */
export async function warrantyForForm(actor: PublicActor, serial: string): Promise<WarrantyLookUp | null | undefined> {
  const slot = await takeSlot(`serial:${secretHash(actor.address)}`, serialLimit);
  return slot.allowed ? lookUpWarranty(serial) : undefined;
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
  return { device: device ?? null, isUnknownSerial: serial !== "" && device === null, category, model };
}

/** The days that the form offers today, in the company's zone. */
export function offeredToday(): string[] {
  return daysOffered(toInputDateTime(now()).date);
}
