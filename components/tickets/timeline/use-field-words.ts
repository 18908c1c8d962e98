"use client";

import { useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import type { FieldChange } from "@/lib/tickets/events";
import type { TicketNames } from "@/lib/tickets/schema";

export type FieldLine = { field: string; label: string; from: string; to: string };

/** Fields whose values are words of a closed list, by where those are worded. */
const vocabularies = {
  kind: "kind",
  priority: "priority",
  serviceMode: "serviceMode",
  warranty: "warranty",
} as const;

const ownVocabularies = ["causeLevel", "method", "responsibility", "warrantyOverruled"] as const;

/** One changed field in words: what it was and what it is. */
export function useFieldWords(names: TicketNames): (change: FieldChange) => FieldLine {
  const t = useTranslations("timeline");
  const workflow = useTranslations("workflow");
  const { name } = useName();

  const wordsOf = (field: string, value: string | null): string => {
    if (value === null || value === "") return t("empty");
    const key = vocabularies[field as keyof typeof vocabularies];
    if (key) return workflow(`${key}.${value}` as "kind.repair");
    if (ownVocabularies.some((own) => own === field)) return t(`value.${field}.${value}` as "value.method.remote");
    const thing = names.things[value];
    return thing ? name(thing) : value;
  };
  return ({ field, from, to }) => ({
    field,
    label: t.has(`field.${field}` as "field.kind") ? t(`field.${field}` as "field.kind") : field,
    from: wordsOf(field, from),
    to: wordsOf(field, to),
  });
}
