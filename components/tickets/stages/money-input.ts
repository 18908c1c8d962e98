/** Minor units of what was typed as "1,280.50"; NaN for what is no amount. The company's currency has two decimals. */
export function minorOf(typed: string): number {
  const text = typed.normalize("NFKC").replace(/[,\s]/g, "");
  return /^\d{1,8}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN;
}

/** Minor units as they stand in a field: 128050 → "1280.50". */
export function priceText(minor: number): string {
  return (minor / 100).toFixed(2);
}
