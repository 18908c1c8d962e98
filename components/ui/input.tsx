"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlClass, singleValue } from "./control";
import { useField } from "./field";

type Props = ComponentProps<"input"> & {
  /** Serial numbers, part numbers and ticket numbers. */
  isMono?: boolean;
};

export function Input({ className, isMono, ...props }: Props) {
  const field = useField();
  // Passwords never come back from the server, and must not be filled in again.
  const sent = props.type === "password" ? undefined : singleValue(field?.value);
  return (
    <input
      id={field?.id}
      name={field?.name}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.isInvalid || undefined}
      {...props}
      {...(props.value === undefined && { defaultValue: sent ?? props.defaultValue })}
      className={clsx(controlClass, "h-(--control-h)", isMono && "font-mono", className)}
    />
  );
}
