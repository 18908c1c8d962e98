"use client";

import type { ComponentProps, ReactNode } from "react";
import { useField } from "./field";

type Props = {
  label: string;
  name: string;
  options: readonly {
    value: string;
    label: ReactNode;
    hint?: Pick<ComponentProps<"input">, "title" | "aria-keyshortcuts">;
  }[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
};

/** A small choice of views or modes: native radios in one frame, moved through by the arrow keys. */
export function SegmentedControl({ label, name, options, defaultValue, value, onValueChange }: Props) {
  const field = useField();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={field?.describedBy}
      className="inline-flex gap-0.5 rounded-control border border-line bg-sunken p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-[calc(var(--control-h-sm)-4px)] items-center justify-center rounded-[4px] px-3 text-13 text-ink-2 transition-colors hover:text-ink has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line)] has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            {...option.hint}
            className="absolute inset-0 appearance-none outline-none"
            {...(value === undefined
              ? { defaultChecked: defaultValue === option.value }
              : { checked: value === option.value })}
            onChange={() => onValueChange?.(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
