import { ServiceMode } from "@/generated/prisma/enums";

export const serviceModes = Object.values(ServiceMode);

/** Version of the consent text that the request form shows (`request.consent`); raise it when the text changes. */
export const consentVersion = "2026-11";

/** Characters of what the customer says. */
export const maxDescription = 4_000;

/** Photos of one request. */
export const maxPhotos = 6;

/** Limits after which a request is held for review instead of refused: carriers share addresses. Source: reliability-security.md §5. */
export const requestLimits = {
  perAddress: { limit: 5, windowSeconds: 600 },
  perPhone: { limit: 3, windowSeconds: 86_400 },
} as const;

/** A person needs longer than this for the form. */
export const fastestHumanMs = 3_000;

/** Why a request is held; worded by `intake.held.<code>`. */
export const heldReasons = ["honeypot", "tooFast", "manyFromAddress", "manyFromPhone", "links"] as const;
export type HeldReason = (typeof heldReasons)[number];
