import { createHash } from "node:crypto";
import type { ServiceReportContent } from "./schema";

/** What the customer puts their name under: the content without signature and date of issue. */
export type SignedContent = Omit<ServiceReportContent, "signature" | "contentHash" | "issuedAt">;

/** SHA-256 over the signed content, hexadecimal; equal content gives equal hashes whatever the order of its keys. */
export function contentHash(content: SignedContent): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(content)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
