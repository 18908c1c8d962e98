"use client";

import { useState } from "react";
import { useForm } from "@/components/form/form-context";
import type { FieldValue } from "@/components/ui/field";

/** The fields that answers of the desk fill in; the others keep to themselves. */
const names = [
  "contactName",
  "contactPhone",
  "contactEmail",
  "serial",
  "categoryId",
  "modelId",
  "symptomId",
  "areaCode",
  "addressDetail",
  "locale",
] as const;
type Name = (typeof names)[number];

export type IntakeFields = {
  text: Record<Name, string>;
  set: (changes: Partial<Record<Name, string>>) => void;
  /** Only where nothing was typed yet. */
  fill: (changes: Partial<Record<Name, string>>) => void;
};

/** What stands in those fields; at first what the form sent last time. */
export function useIntakeFields(): IntakeFields {
  const sent = useForm()?.values;
  const [text, setText] = useState(() => startOf(sent));
  return {
    text,
    set: (changes) => setText((current) => ({ ...current, ...changes })),
    fill: (changes) =>
      setText((current) => ({
        ...current,
        ...Object.fromEntries(Object.entries(changes).filter(([name]) => current[name as Name] === "")),
      })),
  };
}

function startOf(sent: Record<string, FieldValue> | undefined): Record<Name, string> {
  const start = names.map((name) => [name, typeof sent?.[name] === "string" ? sent[name] : ""]);
  return Object.fromEntries(start) as Record<Name, string>;
}
