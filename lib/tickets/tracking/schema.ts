import * as z from "zod";
import type { WarrantyVerdict } from "@/generated/prisma/enums";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import type { PreferredTime } from "@/lib/tickets/intake/schema";
import type { SignedContent } from "@/lib/tickets/report/rules";
import { signatureInput } from "@/lib/tickets/report/schema";
import { surveyReasons } from "@/lib/tickets/review/constants";
import type { SurveyInput } from "@/lib/tickets/review/schema";
import type { Stage, State } from "@/lib/tickets/workflow/constants";
import { id, requiredText, text } from "@/lib/validation";

export const customerMessageInput = z.strictObject({
  body: requiredText(4000),
  clientKey: id.optional(),
  attachmentIds: z.array(id).max(maxPhotos).default([]),
});

/** The quote that was read, as `quote.id` of the tracking page: another one that came out meanwhile is not meant. */
export const acceptInput = z.strictObject({ quoteId: id });
/** Nobody is bound by a refusal: without `quoteId` it is of the quote that is out. */
export const declineInput = z.strictObject({ quoteId: id.optional(), reason: text(1000).default("") });

/** What was read before signing, as `report.contentHash` of the tracking page; a report that says something else now is refused. */
const contentHash = z.string().regex(/^[0-9a-f]{64}$/);
const [drawn, typed] = signatureInput.options;
export const customerSignatureInput = z.discriminatedUnion("kind", [
  drawn.extend({ contentHash }),
  typed.extend({ contentHash }),
]);
export type CustomerSignatureInput = z.infer<typeof customerSignatureInput>;

export const reopenInput = z.strictObject({ reason: requiredText(1000) });
export const withdrawInput = z.strictObject({ reason: text(1000).default("") });

/** The forms of the tracking page carry the secret of its link; a field that may repeat comes alone as a text. */
const token = z.string().min(1).max(100);
const repeated = <T extends z.ZodType<unknown, string>>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one)]).default([]);
const box = z.literal("on", { error: "mustAccept" });

export const messageForm = customerMessageInput.extend({ token, attachmentIds: repeated(id) });
export const photoForm = z.strictObject({ token, photoId: id });
export const acceptForm = acceptInput.extend({ token, isConfirmed: box });
export const declineForm = declineInput.extend({ token });
export const signatureForm = z.discriminatedUnion("kind", [
  drawn.extend({ token, contentHash }),
  typed.extend({ token, contentHash, isConfirmed: box }),
]);
export const ratingForm = z.strictObject({
  token,
  stars: z.enum(["1", "2", "3", "4", "5"], { error: "requiredChoice" }).transform(Number),
  reasons: repeated(z.enum(surveyReasons)),
  comment: text(2000).default(""),
  isSolved: z.enum(["yes", "no"], { error: "requiredChoice" }).transform((answer) => answer === "yes"),
});
export const reopenForm = reopenInput.extend({ token });
export const withdrawForm = withdrawInput.extend({ token, isConfirmed: box });

type Named = { nameZh: string; nameEn: string };
type StaffName = { name: string; nameEn: string | null };

export type TrackedVisit = {
  id: string;
  kind: "onSite" | "bench";
  engineer: StaffName;
  eta: string | null;
  arrivedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  isCompleted: boolean;
};

export type TrackedEvent = {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  at: string;
  /** Done on the tracking page or with the request form. */
  isMine: boolean;
};

/** `path` opens it for whoever has it; with `&size=thumb` it is small. */
export type TrackedPhoto = { id: string; fileName: string; path: string };

/** What the holder of a tracking link sees. Instants are ISO; names of staff are what the customer may know. */
export type TrackingDto = {
  number: string;
  locale: string;
  stage: Stage;
  state: State;
  createdAt: string;
  closedAt: string | null;
  /** Why it was cancelled, as far as it is for the customer. */
  cancelCause: "withdrawn" | "duplicate" | "outOfScope" | null;
  holdUntil: string | null;
  /** How often it came back because the problem was not solved. */
  reopenCount: number;
  /** Until when a reopening continues this ticket; null while it is not closed. */
  reopenUntil: string | null;
  /** Masked: the link may be passed on. */
  contactName: string;
  contactPhone: string;
  address: string;
  product: Named & { serial: string };
  kind: string;
  serviceMode: string | null;
  symptom: Named | null;
  description: string;
  /** The safety question was answered yes when the request was sent. */
  isDangerous: boolean;
  warranty: WarrantyVerdict;
  /** The half days that were asked for; null or none = as soon as possible. */
  preferredTime: PreferredTime | null;
  /** The approved plan's place and time, once work is on. */
  appointment: { place: "onSite" | "depot" | "remote"; start: string | null; end: string | null } | null;
  /** Day "2026-11-25" on which the last part that is back-ordered is promised. */
  partsPromisedOn: string | null;
  /** The newest visit under the present plan, while work is on. */
  visit: TrackedVisit | null;
  quote: {
    id: string;
    state: "sent" | "accepted" | "declined";
    lines: { kind: string; text: string; quantity: number; unitMinor: number; totalMinor: number }[];
    totalMinor: number;
    currency: string;
    validUntil: string;
    isExpired: boolean;
  } | null;
  report: {
    findings: string;
    workDone: string;
    advice: string;
    visits: {
      engineer: string;
      /** The same person in Latin letters, where that is known. */
      engineerEn: string | null;
      arrivedAt: string | null;
      startedAt: string | null;
      finishedAt: string | null;
    }[];
    parts: Pick<SignedContent["parts"][number], "number" | "name" | "quantity" | "unit">[];
    checks: SignedContent["checks"];
    charges: SignedContent["charges"];
    isSigned: boolean;
    signedAt: string | null;
    /** "" where a reason stands in the signature's place. */
    signerName: string;
    isSignatureAsked: boolean;
    /** Sent back with the signature; null when there is nothing to sign. */
    contentHash: string | null;
    pdfId: string | null;
    pdfPath: string | null;
  } | null;
  survey: (SurveyInput & { isEditable: boolean; editableUntil: string }) | null;
  /** What the customer may do now. */
  can: { message: boolean; decideQuote: boolean; sign: boolean; rate: boolean; reopen: boolean; withdraw: boolean };
  /** Newest first. */
  events: TrackedEvent[];
  messages: {
    id: string;
    isMine: boolean;
    author: StaffName | null;
    body: string;
    at: string;
    photos: TrackedPhoto[];
  }[];
  /** Photos that came with the request, and those of the work. */
  photos: (TrackedPhoto & { isOfWork: boolean })[];
  /** Photos of the customer that wait for the message they go with. */
  pendingPhotos: TrackedPhoto[];
  followUpNumber: string | null;
};
