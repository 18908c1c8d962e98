"use client";

import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useField } from "./field";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** A native checkbox with its text; several with the same name inside one group field make a list. */
export function Checkbox({ label, hint, className, ...props }: Props) {
  const field = useField();
  const value = String(props.value ?? "on");
  const wasSent = field?.value === undefined ? undefined : [field.value].flat().includes(value);
  return (
    <label className={clsx("flex min-h-6 w-fit items-start gap-2.5 text-(length:--control-text)", className)}>
      <input
        type="checkbox"
        name={field?.name}
        aria-describedby={field?.describedBy}
        aria-invalid={field?.isInvalid || undefined}
        {...props}
        value={value}
        {...(props.checked === undefined && { defaultChecked: wasSent ?? props.defaultChecked })}
        className="mt-[0.3em] size-[1.125em] shrink-0 accent-brand"
      />
      <span>
        {label}
        {hint && <span className="block text-13 text-ink-2">{hint}</span>}
      </span>
    </label>
  );
}
