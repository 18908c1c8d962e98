import type { FieldValue } from "@/components/ui/field";

/** Why a field was refused: message key `errors.field.<code>`, with the values its text asks for. */
export type FieldError = { code: string; params?: Record<string, string | number> };

/**
 * What a form's action answers. `values` is what the person had typed (never passwords), so that nothing is lost;
 * `code` is the message key `errors.<code>`; `errorId` names the log entry of an unexpected failure.
 */
export type FormState = {
  isDone?: boolean;
  code?: string;
  errorId?: string;
  fieldErrors?: Record<string, FieldError>;
  values?: Record<string, FieldValue>;
};

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

/** The texts of a form, without files and without what must not be kept: passwords and framework fields. */
export function textsOf(data: FormData, secretNames: readonly string[] = []): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION") || secretNames.includes(name)) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}
