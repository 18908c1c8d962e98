"use client";

import { useTranslations } from "next-intl";

/** One field that two people changed, in words. */
export type ConflictRow = { field: string; label: string; theirs: string; mine: string };

/** How the values of a form are worded; a field without an entry shows its text as it is. */
export type Shown<Values> = { [K in keyof Values]?: (value: Values[K]) => string };

type Conflicting<Values> = {
  conflicts: readonly (keyof Values & string)[];
  taken: readonly (keyof Values & string)[];
  stored: Values;
  mine: Values;
};

/** The fields that others changed while a form was being filled in, in words, and the note beside each of those that clash. */
export function useConflicts<Values extends object>(
  { conflicts, taken, stored, mine }: Conflicting<Values>,
  labels: Record<string, string>,
  shown: Shown<Values> = {},
) {
  const t = useTranslations("ticket.conflict");
  const wordsOf = <K extends keyof Values & string>(field: K, value: Values[K]): string =>
    (shown[field]?.(value) ?? String(value ?? "")) || t("empty");
  const labelOf = (field: string) => labels[field] ?? field;
  const rows = conflicts.map(
    (field): ConflictRow => ({
      field,
      label: labelOf(field),
      theirs: wordsOf(field, stored[field]),
      mine: wordsOf(field, mine[field]),
    }),
  );
  return {
    rows,
    taken: taken.map(labelOf),
    noteOf: (field: string) => {
      const row = rows.find((known) => known.field === field);
      return row && t("now", { value: row.theirs });
    },
  };
}
