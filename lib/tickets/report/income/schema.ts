/** How many, their sum in the smallest unit of the currency, and the newest few. */
export type Sum = { count: number; totalMinor: number; currency: string; newest: IncomeEntry[] };

/** One quote or report: the ticket that it belongs to, its amount, and when it was sent, accepted or delivered (ISO instant). */
export type IncomeEntry = { id: string; number: string; totalMinor: number; at: string };

export type Income = {
  /** Quotes that wait for the customer. */
  open: Sum;
  /** Quotes accepted this month. */
  accepted: Sum;
  /** Charges of the reports delivered this month. */
  charged: Sum;
};
