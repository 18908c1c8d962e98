"use client";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass, singleValue } from "./control";
import { useField } from "./field";

export type SelectOption = { value: string; label: string; isDisabled?: boolean };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

type Props = Omit<ComponentProps<"select">, "children"> & {
  options: readonly (SelectOption | SelectGroup)[];
  /** The first, empty choice. */
  placeholder?: string;
};

/** The browser's own list, on the desk too: phones show their wheel, it works without scripts and types ahead. */
export function Select({ options, placeholder, className, ...props }: Props) {
  const field = useField();
  const initial = singleValue(field?.value) ?? props.defaultValue;
  return (
    <span className={clsx("relative block", className)}>
      <select
        id={field?.id}
        name={field?.name}
        aria-describedby={field?.describedBy}
        aria-invalid={field?.isInvalid || undefined}
        // React resets a select to the option it was first rendered with; a new key takes over what was sent.
        key={String(initial)}
        {...props}
        {...(props.value === undefined && { defaultValue: initial })}
        className={clsx(controlClass, "h-(--control-h) appearance-none truncate pr-9")}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((item) =>
          "options" in item ? (
            <optgroup key={item.label} label={item.label}>
              {item.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(item)
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}

function renderOption({ value, label, isDisabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={isDisabled}>
      {label}
    </option>
  );
}
