import type { TicketKind } from "@/generated/prisma/enums";

/** The steps of the request form in their order; each is a page below /request. */
export const requestSteps = ["product", "problem", "photos", "service", "contact", "time", "check"] as const;
export type RequestStep = (typeof requestSteps)[number];

/** A draft that nobody touched for so long is removed with its photos; the privacy policy names this time. */
export const draftDays = 7;

/** Looking up serial numbers per network address, which a carrier may share among many: too few to walk through a number range. */
export const serialLimit = { limit: 120, windowSeconds: 600 };

/** Drafts begun from one network address, which a carrier may share among many. */
export const beginLimit = { limit: 120, windowSeconds: 600 };

/** Further links for a draft that was sent already: enough for impatient fingers, too few to fill the table. */
export const resendLimit = { limit: 25, windowSeconds: 3_600 };

/** Days that the form offers for a visit, from tomorrow on. */
export const offeredDays = 5;
export const maxWishes = 3;

export const halves = ["morning", "afternoon"] as const;
export type Half = (typeof halves)[number];

/** The choice "cannot find my product" among the categories. */
export const unknownProduct = "unknown";

/** What customers can ask for, the usual first. */
export const requestKinds = [
  "repair",
  "installation",
  "maintenance",
  "consultation",
  "partsOrder",
  "returnExchange",
  "upgrade",
  "training",
  "complaint",
] as const satisfies readonly TicketKind[];
