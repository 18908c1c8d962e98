"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlClass, singleValue } from "./control";
import { useField } from "./field";

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  const field = useField();
  return (
    <textarea
      id={field?.id}
      name={field?.name}
      rows={rows}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.isInvalid || undefined}
      {...props}
      {...(props.value === undefined && { defaultValue: singleValue(field?.value) ?? props.defaultValue })}
      className={clsx(controlClass, "field-sizing-content max-h-96 min-h-20 resize-y py-2", className)}
    />
  );
}
