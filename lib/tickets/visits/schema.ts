import * as z from "zod";
import { PartDisposition, VisitKind, VisitOutcome } from "@/generated/prisma/enums";
import { saveOf, ticketNumber } from "@/lib/tickets/workflow/schema";
import { id, instant, quantity, requiredText, text, version } from "@/lib/validation";

export const dispatchInput = z.strictObject({
  kind: z.enum(VisitKind),
  engineerId: id,
  eta: instant.nullable().default(null),
});
export type DispatchInput = z.infer<typeof dispatchInput>;

/** The steps of a visit in their order. */
export const visitSteps = ["contacted", "arrived", "started", "finished"] as const;
export type VisitStep = (typeof visitSteps)[number];

export const contactInput = z.strictObject({ eta: instant.nullable().default(null) });
export const finishInput = z.strictObject({ outcome: z.enum(VisitOutcome), note: text(2000).default("") });
export type FinishInput = z.infer<typeof finishInput>;
export const callOffInput = z.strictObject({ reason: requiredText(1000) });

export const visitPart = z
  .strictObject({
    partId: id,
    quantity,
    disposition: z.enum(PartDisposition),
    /** The replaced part came off and goes to the old store. */
    isOldPartTaken: z.boolean().default(false),
    oldPartSerial: text(64).default(""),
    /** Why no old part comes back although one is owed. */
    oldPartReason: text(500).default(""),
  })
  .transform((part) => (part.disposition === "used" ? part : { ...part, isOldPartTaken: false, oldPartSerial: "" }));

/** What was checked, measured and used. Saved as often as needed until the visit is finished. */
export const visitRecordInput = z
  .strictObject({
    checks: z.array(z.strictObject({ itemId: id, value: text(200).default(""), isPassed: z.boolean() })).max(100),
    parts: z.array(visitPart).max(50),
    note: text(2000).default(""),
  })
  .refine(({ checks }) => new Set(checks.map((check) => check.itemId)).size === checks.length, {
    error: "invalidChoice",
    path: ["checks"],
  })
  .refine(({ parts }) => new Set(parts.map((part) => `${part.partId} ${part.disposition}`)).size === parts.length, {
    error: "duplicatePart",
    path: ["parts"],
  });
export type VisitRecordInput = z.infer<typeof visitRecordInput>;

export const oldPartWaiver = z.strictObject({ reason: requiredText(500) });

/** The version goes along unread: settling an old part contradicts nobody's edit. */
export const oldPartForm = z.strictObject({ number: ticketNumber, visitPartId: id, version: version.optional() });
export const oldPartWaiverForm = oldPartForm.extend(oldPartWaiver.shape);

/** A save about one visit. */
export function visitSave<T extends z.ZodType>(input: T) {
  return saveOf(input).extend({ visitId: id });
}

/** Steps that are only ticked off. */
export const stepInput = z.strictObject({});
