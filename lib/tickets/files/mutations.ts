import { createHash } from "node:crypto";
import { type Actor, actorKey, type CustomerActor, type PersonActor, type PublicActor } from "@/lib/auth/actor";
import { takeOrRefuse } from "@/lib/auth/limits";
import { secretHash } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { db, transaction } from "@/lib/db/client";
import { DomainError, refusal } from "@/lib/errors";
import { deleteFile, putFile } from "@/lib/storage/files";
import { acceptPhoto } from "@/lib/storage/images";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { changeTicket, type LockedTicket, type TicketChange } from "@/lib/tickets/mutations";
import { maxCustomerFiles, maxStaffFiles, uploadAddressLimit, uploadLimit } from "./constants";
import type { UploadedPhoto } from "./schema";

/** What arrived, and what the sender said it would be. */
export type Upload = {
  content: Buffer;
  declaredType: string;
  fileName: string;
  declared: { size?: number; sha256?: string };
};

type Stored = Omit<UploadedPhoto, "id"> & { sha256: string; storageKey: string; thumbnailKey: string };

/**
 * Keeps a photo of a request that is still being filled in; six at most.
 * Throws rateLimited, linkExpired (the draft is gone), tooManyFiles, malformed (cut off on its way), and what `acceptPhoto` and `putFile` throw.
 */
export async function addDraftPhoto(actor: PublicActor, draftId: string, upload: Upload): Promise<UploadedPhoto> {
  await takeOrRefuse(`upload:draft:${draftId}`, uploadLimit);
  await takeOrRefuse(`upload:address:${secretHash(actor.address)}`, uploadAddressLimit);
  return storing(upload, (stored) =>
    transaction(async (tx) => {
      // Lock the draft: of several uploads at once none may slip past the count, nor past the submission that takes the photos over.
      await tx.$queryRaw`SELECT 1 FROM request_draft WHERE id = ${draftId}::uuid FOR UPDATE`;
      const draft = await tx.requestDraft.findUnique({ where: { id: draftId }, select: { ticketId: true } });
      if (!draft || draft.ticketId) throw new DomainError("linkExpired");
      if ((await tx.attachment.count({ where: { draftId } })) >= maxPhotos) throw new DomainError("tooManyFiles");
      await tx.requestDraft.update({ where: { id: draftId }, data: { updatedAt: now() }, select: { id: true } });
      return tx.attachment.create({
        data: { ...stored, ...photo(`draft:${draftId}`), draftId, isCustomerVisible: true },
        select: { id: true },
      });
    }),
  );
}

/** Takes a photo out of a request that is still being filled in; one that is already gone is fine. */
export async function removeDraftPhoto(_actor: PublicActor, draftId: string, photoId: string): Promise<void> {
  const where = { id: photoId, draftId, ticketId: null };
  const found = await db.attachment.findFirst({ where, select: { storageKey: true, thumbnailKey: true } });
  const { count } = await db.attachment.deleteMany({ where });
  // The row first: a file without a row is only litter, a row without its file is a broken picture.
  if (found && count === 1) await deleteBoth(found);
}

/**
 * Adds a photo to a ticket, from staff or from the customer with the tracking link. What staff add is internal until it goes out with a
 * message; photos of a visit are part of its report and shown to the customer, so they are for whoever may record that visit, while it is
 * under way. Throws as `addDraftPhoto`, and notFound, forbidden, stageChanged, alreadyDone (the visit has ended).
 */
export async function addTicketPhoto(
  actor: PersonActor | CustomerActor,
  target: { number: string; visitId: string | null },
  upload: Upload,
): Promise<UploadedPhoto> {
  await takeOrRefuse(`upload:${actorKey(actor)}`, uploadLimit);
  return storing(upload, (stored) =>
    changeTicket(actor, target.number, { allow: allowUpload(actor, target), raisesVersion: false }, async (change) => {
      await checkRoom(change);
      if (target.visitId) await checkVisit(change, target.visitId);
      const { id } = await change.tx.attachment.create({
        data: {
          ...stored,
          ...photo(actorKey(actor)),
          ticketId: change.ticket.id,
          visitId: target.visitId,
          isCustomerVisible: actor.kind === "customer" || target.visitId !== null,
        },
        select: { id: true },
      });
      await change.record("files.added", { count: 1, kind: "photo" });
      return { id };
    }),
  );
}

/** Takes back a photo of the actor's own that has not gone out with a message yet; one that is already gone is fine. Throws notFound. */
export async function removeUnsentPhoto(
  actor: PersonActor | CustomerActor,
  number: string,
  photoId: string,
): Promise<void> {
  const { removed } = await changeTicket(
    actor,
    number,
    { allow: allowUpload(actor, { visitId: null }), raisesVersion: false },
    async ({ tx, ticket, record }) => {
      const where = { id: photoId, ticketId: ticket.id, uploadedBy: actorKey(actor), messageId: null, visitId: null };
      const found = await tx.attachment.findFirst({ where, select: { storageKey: true, thumbnailKey: true } });
      if (found) {
        await tx.attachment.delete({ where: { id: photoId }, select: { id: true } });
        await record("files.removed", { count: 1, kind: "photo" });
      }
      return { removed: found };
    },
  );
  // The row first: a file without a row is only litter, a row without its file is a broken picture.
  if (removed) await deleteBoth(removed);
}

function allowUpload(actor: Actor, { visitId }: { visitId: string | null }) {
  // The customer's sight is this very ticket; staff need to work on it or at least to note on it.
  if (actor.kind === "customer") return allowWhileLive;
  return visitId ? ("ticket.execute" as const) : (["ticket.note", "ticket.execute"] as const);
}

function allowWhileLive({ stage, state }: LockedTicket): void {
  if (state === "cancelled") throw new DomainError("stageChanged", { stage, state });
}

async function checkRoom({ tx, actor, ticket }: TicketChange): Promise<void> {
  const [max, uploadedBy] =
    actor.kind === "customer" ? [maxCustomerFiles, actorKey(actor)] : [maxStaffFiles, { startsWith: "person:" }];
  if ((await tx.attachment.count({ where: { ticketId: ticket.id, uploadedBy } })) >= max) {
    throw new DomainError("tooManyFiles");
  }
}

async function checkVisit({ tx, ticket }: TicketChange, visitId: string): Promise<void> {
  const { stage } = ticket;
  if (stage !== "execute" || ticket.closedAt) throw new DomainError("stageChanged", { stage });
  const visit = await tx.visit.findFirst({
    where: { id: visitId, ticketId: ticket.id },
    select: { finishedAt: true, calledOffAt: true },
  });
  if (!visit) throw refusal("invalid", [{ path: "visitId", code: "notFound" }]);
  if (visit.finishedAt || visit.calledOffAt) throw new DomainError("alreadyDone");
}

function photo(uploadedBy: string) {
  return { kind: "photo", mimeType: "image/jpeg", uploadedBy, createdAt: now() } as const;
}

/** Files first, then the row; without the row the files go again, so that none lies there unknown. */
async function storing(upload: Upload, writeRow: (stored: Stored) => Promise<{ id: string }>): Promise<UploadedPhoto> {
  checkDeclared(upload);
  const accepted = await acceptPhoto(upload.content, upload);
  const full = await putFile(accepted.buffer);
  let thumbnailKey: string | null = null;
  try {
    thumbnailKey = (await putFile(accepted.thumb)).key;
    const { fileName, width, height } = accepted;
    const { id } = await writeRow({
      fileName,
      width,
      height,
      size: full.size,
      sha256: full.sha256,
      storageKey: full.key,
      thumbnailKey,
    });
    return { id, fileName, width, height, size: full.size };
  } catch (error) {
    // A commit whose answer was lost has kept the row, and with it the files.
    const isKept = (await db.attachment.count({ where: { storageKey: full.key } })) > 0;
    if (!isKept) await deleteBoth({ storageKey: full.key, thumbnailKey });
    throw error;
  }
}

function checkDeclared({ content, declared }: Upload): void {
  const isWhole = declared.size === undefined || declared.size === content.byteLength;
  const isSame =
    declared.sha256 === undefined || declared.sha256 === createHash("sha256").update(content).digest("hex");
  if (!isWhole || !isSame) throw new DomainError("malformed");
}

async function deleteBoth(keys: { storageKey: string; thumbnailKey: string | null }): Promise<void> {
  await deleteFile(keys.storageKey);
  if (keys.thumbnailKey) await deleteFile(keys.thumbnailKey);
}
