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
    if (!kept) return null;
    sessionStorage.removeItem(keyOf(formKey));
    const entries = Object.entries(JSON.parse(kept)).filter((entry): entry is [string, FieldValue] =>
      isFieldValue(entry[1]),
    );
    return Object.fromEntries(entries);
  } catch {
    // Unreadable storage or text from another version: an empty form is right.
    return null;
  }
}

function keyOf(formKey: string): string {
  return `draft:${location.pathname}#${formKey}`;
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
