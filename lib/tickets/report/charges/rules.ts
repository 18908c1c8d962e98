/** What is charged less than the lines of the accepted quote add up to, as a negative amount; 0 where they agree or there are none. */
export function reductionOf({
  lines,
  totalMinor,
}: {
  lines: readonly { amountMinor: number }[];
  totalMinor: number;
}): number {
  return lines.length === 0 ? 0 : totalMinor - lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
