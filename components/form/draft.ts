import type { FieldValue } from "@/components/ui/field";

type Draft = Record<string, FieldValue>;

/** Keeps the texts of a form over one reload of this tab. Storage may be full or forbidden: then the reload loses them. */
export function keepDraft(formKey: string, values: Draft): boolean {
  try {
    sessionStorage.setItem(keyOf(formKey), JSON.stringify(values));
    return true;
  } catch {
    // Private windows and full storage throw; the caller then does not promise to keep anything.
    return false;
  }
}

/** Takes the kept texts out again, once. */
export function takeDraft(formKey: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(keyOf(formKey));
    sessionStorage.removeItem(keyOf(formKey));
    return read(kept);
  } catch {
    // Unreadable storage or text from another version: an empty form is right.
    return null;
  }
}

const typedPrefix = "typed:";

/** Keeps what is being typed for as long as the tab lives, over reloads and the way back, until it is forgotten. */
export function keepTyped(formKey: string, values: Draft): void {
  try {
    sessionStorage.setItem(typedPrefix + formKey, JSON.stringify(values));
  } catch {
    // Private windows and full storage throw: then only what was sent is kept.
  }
}

/** What was typed last; null where a field of `only` says something else, or nothing is kept. */
export function typedBefore(formKey: string, only: Record<string, string> = {}): Draft | null {
  try {
    const typed = read(sessionStorage.getItem(typedPrefix + formKey));
    const isSame = Object.entries(only).every(([name, value]) => String(typed?.[name] ?? "").trim() === value.trim());
    return isSame ? typed : null;
  } catch {
    // As above: an empty form is right.
    return null;
  }
}

/** Forgets what was typed into one form, or into all. */
export function forgetTyped(formKey?: string): void {
  try {
    const keys = formKey === undefined ? Object.keys(sessionStorage) : [typedPrefix + formKey];
    for (const key of keys) if (key.startsWith(typedPrefix)) sessionStorage.removeItem(key);
  } catch {
    // Storage that may not be touched holds nothing.
  }
}

function read(kept: string | null): Draft | null {
  if (!kept) return null;
  const entries = Object.entries(JSON.parse(kept)).filter((entry): entry is [string, FieldValue] =>
    isFieldValue(entry[1]),
  );
  return Object.fromEntries(entries);
}

function keyOf(formKey: string): string {
  return `draft:${location.pathname}#${formKey}`;
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
