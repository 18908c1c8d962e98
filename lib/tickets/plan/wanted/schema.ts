import type { PartSummary } from "@/lib/parts/schema";

/** A part that an open plan wants and no visit has accounted for. Days are "2026-11-30", moments ISO instants. */
export type WantedPart = {
  id: string;
  /** Of the ticket. */
  number: string;
  part: Pick<PartSummary, "number" | "nameZh" | "nameEn" | "unit">;
  quantity: number;
  supply: "reserved" | "backordered";
  promisedOn: string | null;
  appointmentStart: string | null;
};
