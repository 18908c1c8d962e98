type Line = { quantity: number; unitMinor: number };

/** Total of a quote in minor units; each line is rounded for itself, as it is printed. */
export function quoteTotal(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + lineTotal(line), 0);
}

/** One line in minor units, rounded half up. */
export function lineTotal(line: Line): number {
  // Quantities have at most three decimals: scaling first keeps the product exact.
  return Math.round((Math.round(line.quantity * 1000) * line.unitMinor) / 1000);
}
