/** True when so much of a part can be taken: a half only of what is sold by measure. */
export function isQuantityOf({ isDivisible }: { isDivisible: boolean }, quantity: number): boolean {
  return isDivisible || Number.isInteger(quantity);
}
