/** How many, and their sum in the smallest unit of the currency. */
export type Sum = { count: number; totalMinor: number; currency: string };

export type Income = {
  /** Quotes that wait for the customer. */
  open: Sum;
  /** Quotes accepted this month. */
  accepted: Sum;
  /** Charges of the reports delivered this month. */
  charged: Sum;
};
