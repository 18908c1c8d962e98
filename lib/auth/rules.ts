import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";

/** A new secret of 256 random bits, safe in a URL. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, hexadecimal: how secrets with full entropy are stored and looked up. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The filter of the leaves that cover a day (midnight UTC), which their first and last day do too. */
export function coversDay(day: Date): Pick<Prisma.LeaveWhereInput, "fromDay" | "toDay"> {
  return { fromDay: { lte: day }, toDay: { gte: day } };
}

/** The filter of the assignments that hold on a day (midnight UTC), which their first and last day do too. */
export function heldOn(day: Date): Pick<Prisma.AssignmentWhereInput, "validFrom" | "OR"> {
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}
