import { db } from "@/lib/db/client";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { AttachmentDto } from "@/lib/tickets/records/schema";
import type { MessageDto } from "@/lib/tickets/schema";

/** A conversation longer than this shows its newest part; nothing written by people comes near it. */
const shownMessages = 500;

/** The conversation, oldest first. */
export async function messagesOf(ticketId: SeenTicket): Promise<Omit<MessageDto, "attachments">[]> {
  const rows = await db.message.findMany({
    where: { ticketId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shownMessages,
    select: {
      id: true,
      audience: true,
      authorKind: true,
      person: { select: { id: true, name: true, nameEn: true } },
      body: true,
      createdAt: true,
    },
  });
  return rows.toReversed().map((row) => ({
    ...row,
    authorKind: row.authorKind === "person" || row.authorKind === "customer" ? row.authorKind : "system",
    createdAt: row.createdAt.toISOString(),
  }));
}

/** The files of a ticket, oldest first. */
export async function attachmentsOf(ticketId: SeenTicket): Promise<AttachmentDto[]> {
  const rows = await db.attachment.findMany({
    where: { ticketId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      fileName: true,
      mimeType: true,
      size: true,
      width: true,
      height: true,
      thumbnailKey: true,
      isCustomerVisible: true,
      uploadedBy: true,
      messageId: true,
      visitId: true,
      createdAt: true,
    },
  });
  return rows.map(({ thumbnailKey, uploadedBy, createdAt, ...file }) => ({
    ...file,
    hasThumbnail: thumbnailKey !== null,
    isFromCustomer: /^(draft|ticket):/.test(uploadedBy),
    createdAt: createdAt.toISOString(),
  }));
}
