import { type NextRequest, NextResponse } from "next/server";
import { failureOf } from "@/lib/action/failures";
import { requireOwnOrigin } from "@/lib/action/origin";
import { failureAnswer, noStore } from "@/lib/api/answer";
import { multipartForm } from "@/lib/api/multipart";
import { clientAddress } from "@/lib/auth/address";
import { draftSecret } from "@/lib/auth/drafts/cookie";
import { customerActor, publicActor } from "@/lib/auth/queries";
import { requestActor } from "@/lib/auth/session";
import { DomainError, refusal } from "@/lib/errors";
import { photoMaxBytes } from "@/lib/format/constants";
import { addDraftPhoto, addTicketPhoto, type Upload } from "@/lib/tickets/files/mutations";
import { ticketNumberOf } from "@/lib/tickets/files/queries";
import { type UploadedPhoto, type UploadInput, uploadInput } from "@/lib/tickets/files/schema";
import { requestDraft } from "@/lib/tickets/intake/drafts/queries";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";
import { issuesOf } from "@/lib/validation";

/** The form around the file: boundaries and a few short fields. */
const formBytes = 64 * 1024;

/**
 * Takes one photo: `file`, and whose it is: `ticket` (staff, with `visitId` if it shows work), `trackingToken` or the header
 * X-Tracking-Token (customer), otherwise the request draft of this browser. A form without scripts gets its page back; the tracking page
 * names itself by `?token=`.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const isForm = request.headers.get("accept")?.includes("text/html") ?? false;
  // Known before the body is read: a body that is too large never is.
  const token = request.nextUrl.searchParams.get("token");
  const page = token ? `/t/${encodeURIComponent(token)}` : stepPath("photos");
  const answer = (code?: string) =>
    new NextResponse(null, {
      status: 303,
      headers: { location: page + (code ? `?problem=${code}` : "") + (token ? "#messages" : "") },
    });
  try {
    requireOwnOrigin(request.headers);
    const { upload, input } = await readUpload(request);
    const photo = await keep(request, input, upload);
    return isForm ? answer() : Response.json(photo, { status: 201, headers: noStore });
  } catch (error) {
    return isForm ? answer(failureOf(error, "uploads").code) : failureAnswer(error, "uploads");
  }
}

async function keep(request: NextRequest, input: UploadInput, upload: Upload): Promise<UploadedPhoto> {
  const trackingToken = request.headers.get("x-tracking-token") ?? input.trackingToken;
  if (trackingToken) {
    const customer = await customerActor(trackingToken);
    if (!customer) throw new DomainError("notFound");
    return addTicketPhoto(customer, { number: await ticketNumberOf(customer), visitId: null }, upload);
  }
  if (input.ticket) {
    const target = { number: input.ticket, visitId: input.visitId || null };
    return addTicketPhoto(await requestActor(), target, upload);
  }
  const draft = await requestDraft(await draftSecret());
  if (!draft) throw new DomainError("linkExpired");
  return addDraftPhoto(publicActor(clientAddress(request.headers)), draft.id, upload);
}

async function readUpload(request: NextRequest): Promise<{ upload: Upload; input: UploadInput }> {
  const form = await multipartForm(request, photoMaxBytes + formBytes);
  const { file, ...fields } = Object.fromEntries(form);
  if (!(file instanceof File) || file.size === 0) throw refusal("invalid", [{ path: "file", code: "required" }]);
  const parsed = uploadInput.safeParse(fields);
  if (!parsed.success) throw refusal("invalid", issuesOf(parsed.error));
  const { size, sha256 } = parsed.data;
  const content = Buffer.from(await file.arrayBuffer());
  return {
    input: parsed.data,
    upload: { content, declaredType: file.type, fileName: file.name, declared: { size, sha256 } },
  };
}
