const listKey = "ticket-list";
const placeKey = "ticket-place";

/** Keeps which tickets the list of this tab showed last, in its order. */
export function rememberList(numbers: readonly string[]): void {
  keep(listKey, JSON.stringify(numbers));
}

/** Keeps which ticket was read last: the list goes on from there. */
export function rememberPlace(number: string): void {
  keep(placeKey, number);
}

export function lastPlace(): string | null {
  return kept(placeKey);
}

/** The ticket before or after this one in the list shown last; null at its ends, or when it is not in the list. */
export function neighbourOf(number: string, step: 1 | -1): string | null {
  const numbers = lastList();
  const index = numbers.indexOf(number);
  return index < 0 ? null : (numbers[index + step] ?? null);
}

function lastList(): string[] {
  try {
    const list: unknown = JSON.parse(kept(listKey) ?? "[]");
    return Array.isArray(list) ? list.filter((number) => typeof number === "string") : [];
  } catch {
    // Not what was stored: no list.
    return [];
  }
}

function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Private windows and full storage throw: then lists begin at their top and tickets have no neighbours.
  }
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // As above.
    return null;
  }
}
