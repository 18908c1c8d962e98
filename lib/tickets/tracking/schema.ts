import * as z from "zod";
import type { SurveyInput } from "@/lib/tickets/review/schema";
import type { Stage, State } from "@/lib/tickets/workflow/constants";
import { id, requiredText, text } from "@/lib/validation";

export const customerMessageInput = z.strictObject({
  body: requiredText(4000),
  clientKey: id.optional(),
  attachmentIds: z.array(id).max(6).default([]),
});
export const declineInput = z.strictObject({ reason: text(1000).default("") });
export const reopenInput = z.strictObject({ reason: requiredText(1000) });
export const withdrawInput = z.strictObject({ reason: text(1000).default("") });

/** What the holder of a tracking link sees. Instants are ISO; names of staff are what the customer may know. */
export type TrackingDto = {
  number: string;
  locale: string;
  stage: Stage;
  state: State;
  createdAt: string;
  closedAt: string | null;
  /** Masked: the link may be passed on. */
  contactName: string;
  contactPhone: string;
  address: string;
  product: { nameZh: string; nameEn: string; serial: string };
  symptom: { nameZh: string; nameEn: string } | null;
  description: string;
  /** The visit under way or agreed. */
  visit: {
    engineerName: string | null;
    appointmentStart: string | null;
    appointmentEnd: string | null;
    eta: string | null;
    arrivedAt: string | null;
  } | null;
  quote: {
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
    parts: { name: { nameZh: string; nameEn: string }; quantity: string; unit: string }[];
    checks: { labelZh: string; labelEn: string; value: string; unit: string; isPassed: boolean }[];
    chargesMinor: number;
    currency: string;
    isSigned: boolean;
    signerName: string;
    isSignatureAsked: boolean;
    pdfId: string | null;
  } | null;
  survey: (SurveyInput & { isEditable: boolean }) | null;
  /** What the customer may do now. */
  can: { message: boolean; decideQuote: boolean; sign: boolean; rate: boolean; reopen: boolean; withdraw: boolean };
  events: { id: string; type: string; payload: Record<string, unknown>; at: string }[];
  messages: { id: string; isMine: boolean; author: string; body: string; at: string; photos: { id: string }[] }[];
  photos: { id: string; fileName: string }[];
  followUpNumber: string | null;
};
