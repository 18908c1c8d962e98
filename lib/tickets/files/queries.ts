import { createHmac, timingSafeEqual } from "node:crypto";
import { Readable } from "node:stream";
import type { Prisma } from "@/generated/prisma/client";
import type { CustomerActor, PersonActor, PublicActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { readFile } from "@/lib/storage/files";
import { ticketsInSight } from "@/lib/tickets/policy";
import type { FileSize, SharedFile, UploadedPhoto } from "./schema";

/** A file ready to be sent. `size` is null where it is not known beforehand. */
export type OpenedFile = { stream: ReadableStream; fileName: string; mimeType: string; size: number | null };

const shareStepMs = 12 * 3_600_000;

const storedSelect = { fileName: true, mimeType: true, size: true, storageKey: true, thumbnailKey: true } as const;

/** Opens a file of a ticket that the actor may read; customers get only what is meant for them. Throws notFound. */
export async function openTicketFile(
  actor: PersonActor | CustomerActor,
  fileId: string,
  size: FileSize,
): Promise<OpenedFile> {
  const shown = actor.kind === "customer" ? { isCustomerVisible: true } : {};
  return open({ id: fileId, ...shown, ticket: ticketsInSight(actor) }, size);
}

/**
 * The address at which whoever has it may open this one file of the customer's: the pages of a tracking link show it, whose own secret must
 * not go into addresses, which browsers and proxies keep. It holds for half a day to a day.
 */
export function sharedFilePath(fileId: string): string {
  // In steps: a page that is shown again asks for the same pictures at the same addresses.
  const expires = (Math.floor(now().getTime() / shareStepMs) + 2) * shareStepMs;
  return `/api/files/${fileId}?${new URLSearchParams({ expires: String(expires), signature: signatureOf(fileId, expires) })}`;
}

/** Opens the file of such an address, as long as it is the customer's to see. Throws notFound. */
export async function openSharedFile(
  _actor: PublicActor,
  fileId: string,
  size: FileSize,
  { expires, signature }: SharedFile,
): Promise<OpenedFile> {
  const expected = Buffer.from(signatureOf(fileId, expires));
  const given = Buffer.from(signature);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs || expires <= now().getTime()) throw new DomainError("notFound");
  return open({ id: fileId, isCustomerVisible: true, ticketId: { not: null } }, size);
}

function signatureOf(fileId: string, expires: number): string {
  return createHmac("sha256", env().authSecret).update(`file:${fileId}:${expires}`).digest("base64url");
}

/** Opens a photo of a request that is still being filled in. Throws notFound. */
export async function openDraftFile(
  _actor: PublicActor,
  draftId: string,
  fileId: string,
  size: FileSize,
): Promise<OpenedFile> {
  return open({ id: fileId, draftId, ticketId: null }, size);
}

/** The photos of a request draft in the order of their upload. */
export async function draftPhotos(_actor: PublicActor, draftId: string): Promise<UploadedPhoto[]> {
  const photos = await db.attachment.findMany({
    where: { draftId, ticketId: null },
    orderBy: { id: "asc" },
    select: { id: true, fileName: true, width: true, height: true, size: true },
  });
  return photos.map(({ width, height, ...photo }) => ({ ...photo, width: width ?? 0, height: height ?? 0 }));
}

/** The number of the customer's one ticket. Throws notFound. */
export async function ticketNumberOf(actor: CustomerActor): Promise<string> {
  const ticket = await db.ticket.findUnique({ where: { id: actor.ticketId }, select: { number: true } });
  if (!ticket) throw new DomainError("notFound");
  return ticket.number;
}

async function open(where: Prisma.AttachmentWhereInput, size: FileSize): Promise<OpenedFile> {
  const file = await db.attachment.findFirst({ where, select: storedSelect });
  if (!file) throw new DomainError("notFound");
  const isThumb = size === "thumb" && file.thumbnailKey !== null;
  const stream = await readFile(isThumb && file.thumbnailKey ? file.thumbnailKey : file.storageKey);
  return {
    stream: Readable.toWeb(stream) as ReadableStream,
    fileName: file.fileName,
    mimeType: file.mimeType,
    size: isThumb ? null : file.size,
  };
}
