"use client";

import type { ComponentProps, ReactNode } from "react";
import { useField } from "./field";

type Props = Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode };

/** On or off at once, such as a setting; an answer in a form is a checkbox. */
export function Switch({ label, ...props }: Props) {
  const field = useField();
  return (
    <label className="flex min-h-6 w-fit items-center gap-2.5 text-(length:--control-text)">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox reports its own checked state
        role="switch"
        name={field?.name}
        {...props}
        className="peer relative h-5 w-9 shrink-0 appearance-none rounded-full bg-control transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-surface before:transition-transform checked:bg-brand checked:before:translate-x-4 disabled:opacity-50 forced-colors:appearance-auto"
      />
      {label}
    </label>
  );
}
