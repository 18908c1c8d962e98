"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/lib/action/schema";

export type FormContextValue = {
  id: string;
  /** The action's last answer, the same object until the next one. */
  answer: FormState;
  /** What stands in the fields: sent last time, kept from before a reload, or given by the page. */
  values?: FormState["values"];
  /** Refused fields that were changed since: their errors no longer stand beside them. */
  correctedNames?: readonly string[];
  /** The finished sentence for a refused field. */
  errorTextOf: (name: string, label?: string) => string | undefined;
  /** What others stored meanwhile in a field that was being edited, as a sentence. */
  noteOf?: (name: string) => string | undefined;
};

export const FormContext = createContext<FormContextValue | null>(null);

/** The form around; null outside of one. */
export function useForm(): FormContextValue | null {
  return useContext(FormContext);
}

export function fieldIdOf(formId: string, name: string): string {
  return `${formId}-${name}`;
}
