"use client";

import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { fieldIdOf, useForm } from "./form-context";
import { StoredNote } from "./stored-note";

type Props = Omit<ComponentProps<typeof Field>, "id" | "error" | "value" | "name"> & { name: string };

/** A field that knows its form: refill and error come by its name. */
export function FormField({ name, children, ...props }: Props) {
  const form = useForm();
  const label = typeof props.label === "string" ? props.label : undefined;
  return (
    <Field
      id={form ? fieldIdOf(form.id, name) : undefined}
      name={name}
      error={form?.correctedNames?.includes(name) ? undefined : form?.errorTextOf(name, label)}
      value={form?.values?.[name]}
      {...props}
    >
      {children}
      <StoredNote name={name} />
    </Field>
  );
}
