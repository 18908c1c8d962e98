import * as z from "zod";
import { ticketNumber } from "@/lib/tickets/workflow/schema";
import { id, text } from "@/lib/validation";

/** An accepted photo as the page that sent it lists it. Shown by GET /api/files/<id>?size=thumb|full. */
export type UploadedPhoto = { id: string; fileName: string; width: number; height: number; size: number };

/** What an upload may say beside its file; empty fields are what forms without scripts send. */
export const uploadInput = z.strictObject({
  /** Number of the ticket, from staff. Without it and without a token the photo goes to the sender's request draft. */
  ticket: text(32).default(""),
  visitId: z.union([id, z.literal("")]).default(""),
  trackingToken: text(128).default(""),
  /** Declared, so that a body cut off on its way is noticed. */
  size: z.coerce.number().int().min(1).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type UploadInput = z.infer<typeof uploadInput>;

/** A photo that its uploader takes back before it has gone out with a message. */
export const unsentPhoto = z.strictObject({ number: ticketNumber, photoId: id });

/** What the address of a file says that the bearer of a tracking link opens. */
export const sharedFile = z.object({ expires: z.coerce.number().int().positive(), signature: z.string().max(100) });
export type SharedFile = z.infer<typeof sharedFile>;

export const fileSize = z.enum(["thumb", "full"]).default("full");
export type FileSize = z.infer<typeof fileSize>;
