const storageKey = "ticket-list";

/** Keeps which tickets the list of this tab showed last, in its order. */
export function rememberList(numbers: readonly string[]): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(numbers));
  } catch {
    // Private windows and full storage throw: then a ticket has no neighbours.
  }
}

/** The ticket before or after this one in the list shown last; null at its ends, or when it is not in the list. */
export function neighbourOf(number: string, step: 1 | -1): string | null {
  const numbers = lastList();
  const index = numbers.indexOf(number);
  return index < 0 ? null : (numbers[index + step] ?? null);
}

function lastList(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((number) => typeof number === "string") : [];
  } catch {
    // Unreadable storage: no list.
    return [];
  }
}
