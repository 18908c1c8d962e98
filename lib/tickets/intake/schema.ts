import * as z from "zod";
import { ServiceMode, TicketChannel, TicketKind, TicketPriority, WarrantyVerdict } from "@/generated/prisma/enums";
import { locales } from "@/lib/i18n/constants";
import { ticketNumber } from "@/lib/tickets/workflow/schema";
import { day, email, id, normaliseSerial, phone, requiredText, text, version } from "@/lib/validation";
import { maxDescription } from "./constants";

/** When the customer would like the visit: half days, the first wish first; no wish among them = as soon as possible. */
export const preferredTime = z.strictObject({
  slots: z
    .array(z.strictObject({ day, half: z.enum(["morning", "afternoon"]) }))
    .max(3)
    .default([]),
});
export type PreferredTime = z.infer<typeof preferredTime>;

/** Six digits, nine for the towns of cities without districts; whether the place exists, the server checks: the list is too large for the browser. */
const areaCode = z
  .string()
  .max(9)
  .refine((code) => /^\d{6}(\d{3})?$/.test(code), { error: "invalidArea" });

/** Why a ticket's verdict on warranty is what it is: a code of lib/devices/rules.ts, or `diagnosis`, `overruled` of whoever decided. */
export const warrantyReason = z.object({ code: z.string(), params: z.record(z.string(), z.string()).default({}) });

/** A serial number that need not be in the files: what is printed on old labels follows no pattern. */
const looseSerial = text(64).transform(normaliseSerial);

const blankAsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? null : value), schema.nullable());

const contact = {
  contactName: requiredText(80),
  contactPhone: phone,
  contactEmail: blankAsNull(email).default(null),
  areaCode: blankAsNull(areaCode).default(null),
  addressDetail: text(200).default(""),
};

const product = {
  serial: looseSerial.default(""),
  categoryId: blankAsNull(id).default(null),
  modelId: blankAsNull(id).default(null),
  symptomId: blankAsNull(id).default(null),
};

/** A customer's request: the public form's last step and POST /requests. */
export const requestInput = z
  .strictObject({
    ...contact,
    ...product,
    kind: z.enum(TicketKind).default("repair"),
    description: requiredText(maxDescription),
    serviceMode: blankAsNull(z.enum(ServiceMode)).default(null),
    preferredTime: preferredTime.nullable().default(null),
    locale: z.enum(locales).default("zh-CN"),
    consent: z.literal(true, { error: "consentRequired" }),
    /** Left empty by people: the field is hidden. */
    website: text(200).default(""),
  })
  .refine((request) => request.serviceMode !== "onSite" || request.areaCode !== null, {
    error: "required",
    path: ["areaCode"],
  })
  .refine((request) => request.serviceMode !== "onSite" || request.addressDetail !== "", {
    error: "required",
    path: ["addressDetail"],
  });
export type RequestInput = z.infer<typeof requestInput>;

/** A request that an agent takes in for a customer. */
export const intakeInput = z.strictObject({
  ...contact,
  ...product,
  kind: z.enum(TicketKind),
  channel: z.enum(TicketChannel),
  priority: z.enum(TicketPriority).default("normal"),
  description: requiredText(maxDescription),
  serviceMode: blankAsNull(z.enum(ServiceMode)).default(null),
  preferredTime: preferredTime.nullable().default(null),
  locale: z.enum(locales).default("zh-CN"),
});
export type IntakeInput = z.infer<typeof intakeInput>;

/** The same as the desk's form sends it: one half day as the wish. */
export const intakeForm = intakeInput
  .omit({ preferredTime: true })
  .extend({
    preferredDay: blankAsNull(day).default(null),
    preferredHalf: z.enum(["morning", "afternoon"]).default("morning"),
    /** Names the filled-in form, so that sending it twice opens one ticket; missing without scripts. */
    clientKey: blankAsNull(id).default(null),
  })
  .transform(
    ({ preferredDay, preferredHalf, clientKey, ...input }): IntakeInput & { clientKey?: string | undefined } => {
      const slots = [{ day: preferredDay ?? "", half: preferredHalf }];
      return { ...input, preferredTime: preferredDay ? { slots } : null, clientKey: clientKey ?? undefined };
    },
  );

export const heldForm = z.strictObject({ number: ticketNumber });

/** Why a held request is refused, against the version that was read. */
export const refusalInput = z.strictObject({ version, reason: requiredText(1000) });
export type RefusalInput = z.infer<typeof refusalInput>;
export const refusalForm = refusalInput.extend({ number: ticketNumber });

/** Correction of what was taken in; a field left out keeps its value. */
export const intakePatch = z.strictObject({
  version,
  kind: z.enum(TicketKind).optional(),
  priority: z.enum(TicketPriority).optional(),
  contactName: contact.contactName.optional(),
  contactPhone: phone.optional(),
  contactEmail: blankAsNull(email).optional(),
  areaCode: blankAsNull(areaCode).optional(),
  addressDetail: text(200).optional(),
  serial: looseSerial.optional(),
  categoryId: blankAsNull(id).optional(),
  modelId: blankAsNull(id).optional(),
  symptomId: blankAsNull(id).optional(),
  description: requiredText(maxDescription).optional(),
  serviceMode: blankAsNull(z.enum(ServiceMode)).optional(),
  /** Overrules the computed verdict; needs a reason. */
  warranty: z.strictObject({ verdict: z.enum(WarrantyVerdict), reason: requiredText(500) }).optional(),
});
export type IntakePatch = z.infer<typeof intakePatch>;

/** The correction as the ticket page's dialog sends it. */
export const intakeEditForm = intakePatch.extend({ number: ticketNumber });

/** What the sender of a request gets: the number to name on the phone, and the secret of the tracking link. */
export type SubmittedRequest = { number: string; trackingToken: string };
