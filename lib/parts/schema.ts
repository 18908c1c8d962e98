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
