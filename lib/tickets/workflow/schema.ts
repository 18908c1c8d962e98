import * as z from "zod";
import { CancelCause } from "@/generated/prisma/enums";
import { instant, requiredText, text, version, wallTime } from "@/lib/validation";
import { type Action, stages, type TransitionInput } from "./constants";

/** Number of a ticket as people type it. */
export const ticketNumber = z
  .string()
  .max(24)
  .transform((value) => value.normalize("NFKC").trim().toUpperCase())
  .refine((value) => /^SR\d{6}-\d{5,}$/.test(value), { error: "invalidNumber" });

const reason = requiredText(1000);
const optionalReason = text(1000).optional();

/** What each kind of input asks for; every action also carries the version that was read. */
export const transitionInputs = {
  none: z.strictObject({ version }),
  reason: z.strictObject({ version, reason }),
  optionalReason: z.strictObject({ version, reason: optionalReason }),
  answer: z.strictObject({ version, answer: requiredText(4000) }),
  question: z.strictObject({ version, question: requiredText(2000) }),
  hold: z.strictObject({ version, reason, until: instant }),
  cancel: z.strictObject({
    version,
    reason,
    cause: z.enum(CancelCause),
    duplicateOf: ticketNumber.optional(),
  }),
  override: z.strictObject({
    version,
    reason,
    toStage: z.enum(stages),
    toState: z.enum(["open", "closed"]).default("open"),
  }),
} as const satisfies Record<TransitionInput, z.ZodType>;

const number = { number: ticketNumber };

/** The same as the ticket page's dialogs send it: with the ticket's number, and times as the browser's field gives them. */
export const transitionForms = {
  none: transitionInputs.none.extend(number),
  reason: transitionInputs.reason.extend(number),
  optionalReason: transitionInputs.optionalReason.extend(number),
  answer: transitionInputs.answer.extend(number),
  question: transitionInputs.question.extend(number),
  hold: transitionInputs.hold.extend({ ...number, until: wallTime }),
  cancel: transitionInputs.cancel.extend(number),
  override: transitionInputs.override.extend(number),
} as const satisfies Record<TransitionInput, z.ZodType>;

/** The input of one action after parsing, whatever its kind. */
export type ActionInput = {
  version: number;
  reason?: string | undefined;
  answer?: string;
  question?: string;
  until?: Date;
  cause?: CancelCause;
  duplicateOf?: string | undefined;
  toStage?: (typeof stages)[number];
  toState?: "open" | "closed";
};

/** Result of every mutation of a ticket. */
export type TicketVersion = { number: string; version: number };

/** Follow-up: a reopening after the window answers with the new ticket. */
export type ActionResult = TicketVersion & { action: Action; followUpNumber?: string };

/** A save of one of the ticket's forms: which ticket, the version that was read, and what was filled in. */
export function saveOf<T extends z.ZodType>(input: T) {
  return z.strictObject({ number: ticketNumber, version, input });
}
