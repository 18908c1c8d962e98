import * as z from "zod";
import { PartSupply, PlanPlace } from "@/generated/prisma/enums";
import { day, id, instant, quantity, requiredText, text } from "@/lib/validation";
import { quoteTotal } from "./rules";

export const planPart = z
  .strictObject({
    partId: id,
    quantity,
    supply: z.enum(PartSupply),
    promisedOn: day.nullable().default(null),
  })
  .refine((part) => part.supply !== "backordered" || part.promisedOn !== null, {
    error: "required",
    path: ["promisedOn"],
  });

export const planInput = z
  .strictObject({
    place: z.enum(PlanPlace),
    steps: z.array(requiredText(500)).min(1).max(30),
    labourMinutes: z.coerce.number().int().min(0).max(10_000),
    isChargeable: z.boolean(),
    appointmentStart: instant.nullable().default(null),
    appointmentEnd: instant.nullable().default(null),
    requiredCertificate: text(40).nullable().default(null),
    note: text(2000).default(""),
    parts: z.array(planPart).max(50).default([]),
  })
  .refine((plan) => (plan.appointmentStart === null) === (plan.appointmentEnd === null), {
    error: "required",
    path: ["appointmentEnd"],
  })
  .refine((plan) => !plan.appointmentStart || !plan.appointmentEnd || plan.appointmentEnd > plan.appointmentStart, {
    error: "endBeforeStart",
    path: ["appointmentEnd"],
  })
  .refine((plan) => new Set(plan.parts.map((part) => part.partId)).size === plan.parts.length, {
    error: "duplicatePart",
    path: ["parts"],
  });
export type PlanInput = z.infer<typeof planInput>;

/** One line of a quote; money in minor units. */
export const quoteLine = z.strictObject({
  kind: z.enum(["labour", "part", "travel", "other"]),
  text: requiredText(200),
  quantity: z.coerce.number().positive().max(9999),
  unitMinor: z.coerce.number().int().min(0).max(100_000_000),
});
export type QuoteLine = z.infer<typeof quoteLine>;

/** As much as a report may charge. */
const maxTotalMinor = 1_000_000_000;

export const quoteInput = z
  .strictObject({ lines: z.array(quoteLine).min(1).max(60), validUntil: instant })
  .refine(({ lines }) => quoteTotal(lines) <= maxTotalMinor, { error: "tooMuch", path: ["lines"] });
export type QuoteInput = z.infer<typeof quoteInput>;
