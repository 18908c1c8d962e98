import { dayMs } from "@/lib/format/constants";

/** What somebody had typed into a form of a ticket and not saved yet, what it was begun from, and the version of the ticket they were reading. */
export type StageDraft<Values> = { values: Values; base: Values; version: number; at: string };

const keepDays = 7;

/** Keeps the draft in this browser until it is saved or thrown away. Storage may be full or forbidden: then it is not kept. */
export function keepStageDraft<Values>(key: string, draft: Omit<StageDraft<Values>, "at">): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, at: new Date().toISOString() }));
  } catch {
    // Private windows and full storage throw; the text is still in the form.
  }
}

export function dropStageDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where storing is forbidden there is nothing to remove.
  }
}

/** The kept draft; null when there is none, when it is a week old, or when its fields are no longer those of the form. */
export function readStageDraft<Values extends object>(key: string, shape: Values): StageDraft<Values> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isDraft(kept, shape)) return null;
    if (Date.now() - new Date(kept.at).getTime() < keepDays * dayMs) return kept;
    dropStageDraft(key);
    return null;
  } catch {
    // Unreadable storage or text of another build: an untouched form is right.
    return null;
  }
}

function isDraft<Values extends object>(kept: unknown, shape: Values): kept is StageDraft<Values> {
  if (
    typeof kept !== "object" ||
    kept === null ||
    !("values" in kept) ||
    !("base" in kept) ||
    !("version" in kept) ||
    !("at" in kept)
  ) {
    return false;
  }
  return hasFieldsOf(kept.values, shape) && hasFieldsOf(kept.base, shape);
}

function hasFieldsOf(values: unknown, shape: object): boolean {
  if (typeof values !== "object" || values === null) return false;
  const fields = Object.entries(shape);
  return (
    Object.keys(values).length === fields.length &&
    fields.every(([name, sample]) => kindOf((values as Record<string, unknown>)[name]) === kindOf(sample))
  );
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}
