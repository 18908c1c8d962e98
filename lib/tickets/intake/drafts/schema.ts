import * as z from "zod";
import { ServiceMode, TicketKind } from "@/generated/prisma/enums";
import { email, id, normaliseSerial, phone, requiredText, text } from "@/lib/validation";
import { maxDescription } from "../constants";
import { preferredTime } from "../schema";
import { maxWishes, unknownProduct } from "./constants";

/** What a form sends for a choice or a text that was left empty. */
const blank = z.literal("");

const wish = z.stringFormat("wish", /^\d{4}-\d{2}-\d{2}:(morning|afternoon)$/);

/** Step 1. The category "unknown" says: cannot find it. */
export const productInput = z
  .strictObject({
    serial: text(64).transform(normaliseSerial).default(""),
    categoryId: z.union([id, blank, z.literal(unknownProduct)]).default(""),
    modelId: z.union([id, blank]).default(""),
    /** The serial number of which the page said already that it is not in the files: sent again, it goes on. */
    acceptedSerial: text(64).transform(normaliseSerial).default(""),
  })
  .refine((product) => product.serial !== "" || product.categoryId !== "" || product.modelId !== "", {
    error: "required",
    path: ["serial"],
  });

export type ProductInput = z.output<typeof productInput>;

/** Step 2. Where there is danger, the page shows the hotline first; the request goes on once everybody is safe. */
export const problemInput = z
  .strictObject({
    symptomId: z.union([id, blank]).default(""),
    description: text(maxDescription).default(""),
    danger: z.enum(["yes", "no"], { error: "requiredChoice" }),
    isSafe: z.literal("on").optional(),
    kind: z.enum(TicketKind).default("repair"),
  })
  .refine(({ danger, isSafe }) => danger === "no" || isSafe === "on", { error: "danger", path: ["isSafe"] })
  .refine((problem) => problem.symptomId !== "" || problem.description !== "", {
    error: "required",
    path: ["description"],
  })
  .transform(({ danger, isSafe: _, ...problem }) => ({ ...problem, isDangerous: danger === "yes" }));

/** Step 4. */
export const serviceInput = z.strictObject({ serviceMode: z.enum(ServiceMode, { error: "requiredChoice" }) });

/** Step 5. The three levels of the place are separate fields; which of them must be chosen, the server knows. */
export const contactInput = z.strictObject({
  contactName: requiredText(80),
  contactPhone: phone,
  contactEmail: z.union([blank, email]).default(""),
  province: text(9).default(""),
  city: text(9).default(""),
  district: text(9).default(""),
  addressDetail: text(200).default(""),
});
export type ContactInput = z.input<typeof contactInput>;

const asTyped = text(300).default("");

/**
 * What the contact form sends, as it was typed: its answer, or a wish for help while filling it in ("recognise" the pasted address, show
 * the "places" below the chosen one). An answer is checked with what the draft asks for, so that everything missing is told at once.
 */
export const contactStepInput = z.strictObject({
  intent: z.enum(["save", "recognise", "places"]),
  paste: text(1000).default(""),
  contactName: asTyped,
  contactPhone: asTyped,
  contactEmail: asTyped,
  province: asTyped,
  city: asTyped,
  district: asTyped,
  addressDetail: asTyped,
});

export type ContactAidInput = z.infer<typeof contactStepInput>;

/** What helps to fill the contact form in: texts for its fields, and the choices of its selects. */
export type ContactAid = { values: Record<string, string>; levels: AreaLevels };

/** Step 6. */
export const timeInput = z
  .strictObject({
    when: z.enum(["soonest", "wishes"], { error: "requiredChoice" }),
    slots: z
      .union([wish.transform((one) => [one]), z.array(wish)])
      .default([])
      .refine((slots) => slots.length <= maxWishes, { error: "tooManyWishes" }),
  })
  .refine(({ when, slots }) => when === "soonest" || slots.length > 0, { error: "requiredChoice", path: ["slots"] })
  // Ticked first and decided otherwise afterwards: the later word counts.
  .transform(({ when, slots }) => (when === "soonest" ? [] : slots));

/** Step 7. */
export const submitInput = z.strictObject({
  consent: z.literal("on", { error: "consentRequired" }),
  website: text(200).default(""),
});
export type SubmitInput = z.infer<typeof submitInput>;

export const photoInput = z.strictObject({ photoId: id });

/** The answers so far as the draft's row keeps them; a step that is not there was not answered. */
export const draftAnswers = z.strictObject({
  product: z.strictObject({ serial: z.string(), categoryId: z.string(), modelId: z.string() }).optional(),
  problem: z
    .strictObject({
      symptomId: z.string(),
      description: z.string(),
      kind: z.enum(TicketKind),
      /** There was danger when the form was filled in; everybody is safe now. */
      isDangerous: z.boolean().optional(),
    })
    .optional(),
  service: serviceInput.optional(),
  contact: z
    .strictObject({
      contactName: z.string(),
      contactPhone: z.string(),
      contactEmail: z.string(),
      areaCode: z.string(),
      addressDetail: z.string(),
    })
    .optional(),
  time: preferredTime.optional(),
});
export type DraftAnswers = z.infer<typeof draftAnswers>;

export type RequestDraft = { id: string; answers: DraftAnswers };

/** The choices below a chosen place, for the selects; empty = nothing (more) to choose. */
export type AreaLevels = {
  province: string;
  city: string;
  district: string;
  cities: { value: string; label: string }[];
  districts: { value: string; label: string }[];
};

/** What the confirmation page shows. */
export const sentRequest = z.strictObject({ number: z.string().max(32), trackingToken: z.string().max(128) });
export type SentRequest = z.infer<typeof sentRequest>;
