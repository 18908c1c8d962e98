"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";
import { singleValue } from "./control";
import { useField } from "./field";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; icon?: ReactNode; isDisabled?: boolean };

type Props = {
  options: readonly RadioOption[];
  /** list: one per line; tiles: large targets in a grid, with an icon. */
  look?: "list" | "tiles";
  name?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  required?: boolean;
};

/** Native radios, inside `<Field isGroup>`. The first one has the field's id, so that an error can lead to it. */
export function RadioGroup({ options, look = "list", name, defaultValue, onValueChange, required }: Props) {
  const field = useField();
  const initial = singleValue(field?.value) ?? defaultValue;
  const isTiles = look === "tiles";
  return (
    <div
      className={
        isTiles ? "grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-2" : "flex flex-col gap-1"
      }
    >
      {options.map((option, index) => (
        <label
          key={option.value}
          className={clsx(
            "relative text-(length:--control-text) has-disabled:opacity-50",
            isTiles
              ? "flex min-h-20 flex-col justify-between gap-2 rounded-card border border-control/60 bg-surface p-3 leading-tight transition-colors hover:border-control hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-checked:shadow-[inset_0_0_0_1px_var(--brand)] has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
              : "flex min-h-8 w-fit items-start gap-2.5 py-1",
          )}
        >
          {isTiles && option.icon && <span className="text-brand-ink [&_svg]:size-6">{option.icon}</span>}
          <input
            type="radio"
            id={index === 0 ? field?.id : undefined}
            name={name ?? field?.name}
            value={option.value}
            defaultChecked={initial === option.value}
            disabled={option.isDisabled}
            required={required}
            aria-invalid={field?.isInvalid || undefined}
            onChange={onValueChange && (() => onValueChange(option.value))}
            className={
              isTiles
                ? "absolute top-3 right-3 size-4 accent-brand outline-none"
                : "mt-[0.3em] size-[1.125em] shrink-0 accent-brand"
            }
          />
          <span
            className={clsx(
              // A name of few characters stays whole; beside an icon the radio stands above it.
              isTiles && "text-balance font-semibold [overflow-wrap:anywhere] [word-break:keep-all]",
              isTiles && !option.icon && "pr-5",
            )}
          >
            {option.label}
            {option.hint && (
              <span className="mt-0.5 block font-normal text-13 text-ink-2 [word-break:normal]">{option.hint}</span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
