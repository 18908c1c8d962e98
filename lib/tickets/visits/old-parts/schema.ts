import type { Named, PersonRef } from "@/lib/tickets/records/schema";

/** A replaced part that has to come back to the old store. */
export type OwedPart = {
  id: string;
  number: string;
  part: Named & { number: string };
  quantity: number;
  serial: string;
  engineer: PersonRef;
  /** ISO instant at which the visit ended: since then it is owed. */
  since: string;
};
