import type { NextRequest } from "next/server";
import { failureAnswer } from "@/lib/api/answer";
import { clientAddress } from "@/lib/auth/address";
import { draftSecret } from "@/lib/auth/drafts/cookie";
import { publicActor } from "@/lib/auth/queries";
import { optionalActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors";
import { type OpenedFile, openDraftFile, openSharedFile, openTicketFile } from "@/lib/tickets/files/queries";
import { type FileSize, fileSize, sharedFile } from "@/lib/tickets/files/schema";
import { requestDraft } from "@/lib/tickets/intake/drafts/queries";
import { id } from "@/lib/validation";

type Context = { params: Promise<{ id: string }> };

/**
 * Sends a file: `?size=thumb|full`. Staff by session, customers by the signed address that their page gives, the filler of a request by
 * cookie. Unknown and out of sight answer alike.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  try {
    const query = request.nextUrl.searchParams;
    const fileId = id.safeParse((await params).id);
    const size = fileSize.safeParse(query.get("size") ?? undefined);
    if (!fileId.success || !size.success) throw new DomainError("notFound");
    return sendFile(await openFor(request, fileId.data, size.data));
  } catch (error) {
    return failureAnswer(error, "files");
  }
}

async function openFor(request: NextRequest, fileId: string, size: FileSize) {
  const actor = publicActor(clientAddress(request.headers));
  const shared = sharedFile.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (shared.success) return openSharedFile(actor, fileId, size, shared.data);
  const draft = await requestDraft(await draftSecret());
  const person = await optionalActor();
  if (draft) {
    // Staff may be filling in a request themselves: what is not in their draft may still be in a ticket.
    const own = await openDraftFile(actor, draft.id, fileId, size).catch((error: unknown) => {
      if (person && error instanceof DomainError && error.code === "notFound") return null;
      throw error;
    });
    if (own) return own;
  }
  if (!person) throw new DomainError("notFound");
  return openTicketFile(person, fileId, size);
}

function sendFile({ stream, fileName, mimeType, size }: OpenedFile): Response {
  // Photos were re-encoded by us and may be shown; everything else is saved.
  const disposition = mimeType === "image/jpeg" ? "inline" : "attachment";
  return new Response(stream, {
    headers: {
      "Content-Type": mimeType,
      ...(size !== null && { "Content-Length": String(size) }),
      "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()]/g, percent)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
