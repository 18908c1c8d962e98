import * as z from "zod";
import { WarrantyVerdict } from "@/generated/prisma/enums";
import { requiredText, text } from "@/lib/validation";

const line = z.string().max(500);
const longText = z.string().max(10_000);
/** A date, or its ISO form where the content was kept as JSON. */
const moment = z.coerce.date<Date | string>();

/** Drawn strokes as SVG path data in a box of 600 × 200. */
const strokes = z
  .string()
  .max(200_000)
  .regex(/^[MLCQZmlcqz0-9eE ,.+-]+$/, { error: "badPath" });

const signature = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("drawn"), name: line, svgPath: strokes, signedAt: moment }),
  z.strictObject({ kind: z.literal("typed"), name: line, signedAt: moment }),
  z.strictObject({ kind: z.literal("waived"), waiverReason: line, signedAt: moment }),
]);

/** Everything that a printed service report shows, already in the reader's language where it is text from the catalogue. */
export const serviceReportContent = z.strictObject({
  company: z.strictObject({ name: line, hotline: line }),
  ticketNumber: line,
  issuedAt: moment,
  customer: z.strictObject({ name: line, phone: line, address: line }),
  device: z.strictObject({ model: line, serial: line }),
  warranty: z.enum(WarrantyVerdict),
  visits: z.array(
    z.strictObject({
      engineer: line,
      arrivedAt: moment.nullable(),
      startedAt: moment.nullable(),
      finishedAt: moment.nullable(),
    }),
  ),
  findings: longText,
  workDone: longText,
  advice: longText,
  checks: z.array(z.strictObject({ label: line, value: line, unit: line, isPassed: z.boolean() })),
  parts: z.array(
    z.strictObject({
      number: line,
      name: line,
      /** Decimal, since some parts are divisible. */
      quantity: z.string().regex(/^\d{1,9}(\.\d{1,3})?$/),
      unit: line,
      isOldPartTaken: z.boolean(),
    }),
  ),
  charges: z.strictObject({
    lines: z.array(z.strictObject({ label: line, amountMinor: z.int() })),
    totalMinor: z.int(),
    currency: z.string().length(3),
  }),
  signature,
  /** SHA-256 over what was signed. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ServiceReportContent = z.infer<typeof serviceReportContent>;

export const reportInput = z.strictObject({
  findings: requiredText(4000),
  workDone: requiredText(4000),
  advice: text(4000).default(""),
  labourMinutes: z.coerce.number().int().min(0).max(10_000).default(0),
  /** Minor units of the company currency. */
  chargesMinor: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
});
export type ReportInput = z.infer<typeof reportInput>;

/** How the customer signs: by hand, or by typing the name where drawing is no way. */
export const signatureInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("drawn"), signerName: requiredText(80), path: strokes }),
  z.strictObject({ kind: z.literal("typed"), signerName: requiredText(80) }),
]);
export type SignatureInput = z.infer<typeof signatureInput>;

export const waiverInput = z.strictObject({ reason: requiredText(500) });

/** Asking the customer to sign needs no more words. */
export const askInput = z.strictObject({});
