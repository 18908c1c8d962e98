import { createHash } from "node:crypto";

/**
 * The id of a seeded row, made from what it is called: seed files refer to each other's rows by key without asking the
 * database, and two runs give the same company. RFC 9562 version 8.
 */
export function stableId(noun: string, key: string): string {
  const hex = createHash("sha256").update(`${noun}:${key}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
