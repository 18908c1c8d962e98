import * as z from "zod";
import { id, text } from "@/lib/validation";

/** A look-up of parts: words of number or name, and the model they should fit. */
export const partSearch = z.strictObject({ q: text(80), model: id.nullable() });

export type PartSummary = {
  id: string;
  number: string;
  nameZh: string;
  nameEn: string;
  unit: string;
  isDivisible: boolean;
  isReturnable: boolean;
  /** Sale price in minor units of the company's currency. */
  priceMinor: number;
};

/** A part found by the search; `isFit` when it belongs to the model asked for. */
export type PartOption = PartSummary & { isFit: boolean };
