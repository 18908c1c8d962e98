import { Readable } from "node:stream";
import type { Prisma } from "@/generated/prisma/client";
import { ticketsWhere } from "@/lib/access/policy";
import type { CustomerActor, PersonActor, PublicActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { readFile } from "@/lib/storage/files";
import type { FileSize, UploadedPhoto } from "./schema";

/** A file ready to be sent. `size` is null where it is not known beforehand. */
export type OpenedFile = { stream: ReadableStream; fileName: string; mimeType: string; size: number | null };

const storedSelect = { fileName: true, mimeType: true, size: true, storageKey: true, thumbnailKey: true } as const;

/** Opens a file of a ticket that the actor may read; customers get only what is meant for them. Throws notFound. */
export async function openTicketFile(
  actor: PersonActor | CustomerActor,
  fileId: string,
  size: FileSize,
): Promise<OpenedFile> {
  const sight: Prisma.AttachmentWhereInput =
    actor.kind === "customer"
      ? { isCustomerVisible: true, ticket: ticketsWhere(actor) }
      : { ticket: { OR: [ticketsWhere(actor), ticketsWhere(actor, "intake.review")] } };
  return open({ AND: [{ id: fileId }, sight] }, size);
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
