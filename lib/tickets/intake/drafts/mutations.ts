import type { Prisma } from "@/generated/prisma/client";
import type { PublicActor } from "@/lib/auth/actor";
import { takeOrRefuse } from "@/lib/auth/limits";
import { newSecret, secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { db, transaction } from "@/lib/db/client";
import { DomainError, refusal } from "@/lib/errors";
import { toInputDateTime } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/constants";
import { deleteFile } from "@/lib/storage/files";
import { removeDraftPhoto } from "@/lib/tickets/files/mutations";
import { issuesOf } from "@/lib/validation";
import { newTrackingToken, submitRequest } from "../mutations";
import { requestInput, type SubmittedRequest } from "../schema";
import { beginLimit, resendLimit } from "./constants";
import { contactAnswer } from "./contact/rules";
import { draftOfSecret, draftsExpireBefore, warrantyForForm } from "./queries";
import { knownCategory, serviceModesFor, wishesOf } from "./rules";
import type { ContactInput, DraftAnswers, ProductInput, SubmitInput } from "./schema";

/** Where the answers are kept now: the secret for the cookie, and all answers. */
export type SavedDraft = { secret: string; answers: DraftAnswers };

/** Abandoned drafts removed whenever a new one is begun: more than begin, so that they die out without a schedule. */
const removedAtOnce = 5;

/**
 * Keeps the answer of a step; begins a draft where the browser has none, or only one that was sent or has expired. Throws rateLimited when
 * too many are begun from one address.
 */
export async function saveAnswers(
  actor: PublicActor,
  secret: string | null,
  patch: Partial<DraftAnswers>,
): Promise<SavedDraft> {
  const saved = secret ? await changeDraft(secret, patch) : null;
  if (saved) return saved;
  await takeOrRefuse(`draft:${secretHash(actor.address)}`, beginLimit);
  await removeAbandoned();
  const fresh = newSecret();
  const answers = settled({}, patch);
  const at = now();
  await db.requestDraft.create({
    data: { tokenHash: secretHash(fresh), answers: json(answers), startedAt: at, updatedAt: at },
    select: { id: true },
  });
  return { secret: fresh, answers };
}

/**
 * Keeps the product. A serial number that is not in the files is refused once where nothing else says what it is, for it may be mistyped;
 * throws as `saveAnswers` does.
 */
export async function saveProductAnswer(
  actor: PublicActor,
  secret: string | null,
  { acceptedSerial, ...product }: ProductInput,
): Promise<SavedDraft> {
  const { serial, categoryId, modelId } = product;
  const isToCheck = serial !== "" && serial !== acceptedSerial && categoryId === "" && modelId === "";
  if (isToCheck && (await warrantyForForm(actor, serial)) === null)
    throw refusal("invalid", [{ path: "serial", code: "unknownSerial" }]);
  return saveAnswers(actor, secret, { product });
}

/** Keeps the answer of the contact step; throws as `contactAnswer` and `saveAnswers` do. */
export async function saveContactAnswer(
  actor: PublicActor,
  secret: string | null,
  input: ContactInput,
): Promise<SavedDraft> {
  const draft = secret ? await draftOfSecret(db, secret) : null;
  const isVisit = draft?.ticketId === null && draft.answers.service?.serviceMode === "onSite";
  return saveAnswers(actor, secret, { contact: contactAnswer(input, { isVisit }) });
}

/** Keeps the wishes. Throws invalid for a half day that is not offered, and as `saveAnswers` does. */
export async function saveTimeAnswer(
  actor: PublicActor,
  secret: string | null,
  keys: readonly string[],
): Promise<SavedDraft> {
  const slots = wishesOf(keys, toInputDateTime(now()).date);
  if (!slots) throw refusal("invalid", [{ path: "slots", code: "invalidChoice" }]);
  return saveAnswers(actor, secret, { time: { slots } });
}

/** Removes a photo of the draft; one that is already gone is fine. Throws linkExpired without a draft. */
export async function removePhotoOfDraft(actor: PublicActor, secret: string | null, photoId: string): Promise<void> {
  const draft = secret ? await draftOfSecret(db, secret) : null;
  if (!draft || draft.ticketId) throw new DomainError("linkExpired");
  await removeDraftPhoto(actor, draft.id, photoId);
}

/** Throws the draft away with its photos; a draft that is already gone is fine. */
export async function discardDraft(_actor: PublicActor, secret: string): Promise<void> {
  const draft = await draftOfSecret(db, secret);
  if (draft && draft.ticketId === null) await removeDrafts([draft.id]);
}

/**
 * Sends the answers of a draft as a request. Repeating it, even at the same time, answers with the same ticket and a further tracking link.
 * Throws linkExpired (no draft), invalid (a step is missing or refused meanwhile), rateLimited (repeated too often).
 */
export async function submitDraft(
  actor: PublicActor,
  secret: string | null,
  input: SubmitInput & { locale: Locale },
): Promise<SubmittedRequest> {
  const draft = secret ? await draftOfSecret(db, secret) : null;
  if (!draft) throw new DomainError("linkExpired");
  if (draft.ticketId) return linkAgain(draft.ticketId);
  const request = requestInput.safeParse(await requestOf(draft.answers, input));
  if (!request.success) throw refusal("invalid", issuesOf(request.error));
  return submitRequest(actor, request.data, "web", {
    id: draft.id,
    startedAt: draft.startedAt,
    isDangerous: draft.answers.problem?.isDangerous ?? false,
  });
}

async function changeDraft(secret: string, patch: Partial<DraftAnswers>): Promise<SavedDraft | null> {
  return transaction(async (tx) => {
    // Lock: two tabs saving different steps must not overwrite each other.
    await tx.$queryRaw`SELECT 1 FROM request_draft WHERE token_hash = ${secretHash(secret)} FOR UPDATE`;
    const draft = await draftOfSecret(tx, secret);
    if (!draft || draft.ticketId) return null;
    const answers = settled(draft.answers, patch);
    await tx.requestDraft.update({
      where: { id: draft.id },
      data: { answers: json(answers), updatedAt: now() },
      select: { id: true },
    });
    return { secret, answers };
  });
}

/** All answers after a step; a way of service that the kind of request does not offer is asked again. */
function settled(answers: DraftAnswers, patch: Partial<DraftAnswers>): DraftAnswers {
  const { service, ...all } = { ...answers, ...patch };
  const isOffered = service && serviceModesFor(all.problem?.kind ?? "repair").includes(service.serviceMode);
  return isOffered ? { ...all, service } : all;
}

async function requestOf(answers: DraftAnswers, { consent, website, locale }: SubmitInput & { locale: Locale }) {
  const { product, problem, service, contact, time } = answers;
  return {
    ...contact,
    serial: product?.serial,
    categoryId: knownCategory(product?.categoryId ?? ""),
    modelId: product?.modelId ?? null,
    symptomId: problem?.symptomId ?? null,
    kind: problem?.kind,
    description: problem?.description || (await symptomName(problem?.symptomId, locale)),
    serviceMode: service?.serviceMode,
    preferredTime: time ?? null,
    locale,
    consent: consent === "on",
    website,
  };
}

/** A tapped symptom is a description too. */
async function symptomName(symptomId: string | undefined, locale: Locale): Promise<string> {
  if (!symptomId) return "";
  const symptom = await db.symptom.findUnique({ where: { id: symptomId }, select: { nameZh: true, nameEn: true } });
  return symptom ? nameOf(symptom, locale) : "";
}

async function linkAgain(ticketId: string): Promise<SubmittedRequest> {
  await takeOrRefuse(`resend:${ticketId}`, resendLimit);
  return transaction(async (tx) => {
    const { number } = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { number: true } });
    return { number, trackingToken: await newTrackingToken(tx, ticketId) };
  });
}

async function removeAbandoned(): Promise<void> {
  // Index: request_draft_updated_at_idx.
  const drafts = await db.requestDraft.findMany({
    where: { updatedAt: { lt: draftsExpireBefore() } },
    orderBy: { updatedAt: "asc" },
    take: removedAtOnce,
    select: { id: true },
  });
  if (drafts.length > 0) await removeDrafts(drafts.map(({ id }) => id));
}

async function removeDrafts(ids: string[]): Promise<void> {
  const files = await transaction(async (tx) => {
    const where = { draftId: { in: ids }, ticketId: null };
    const photos = await tx.attachment.findMany({ where, select: { storageKey: true, thumbnailKey: true } });
    await tx.attachment.deleteMany({ where });
    await tx.requestDraft.deleteMany({ where: { id: { in: ids } } });
    return photos.flatMap(({ storageKey, thumbnailKey }) => [storageKey, thumbnailKey ?? ""]);
  });
  for (const key of files.filter(Boolean)) await deleteFile(key);
}

function json(answers: DraftAnswers): Prisma.InputJsonObject {
  // Through JSON: a step that was not answered is left out instead of being undefined.
  return JSON.parse(JSON.stringify(answers)) as Prisma.InputJsonObject;
}
