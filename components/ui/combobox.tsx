"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { clsx } from "clsx";
import { Check, ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { controlClass, singleValue } from "./control";
import { useField } from "./field";
import { labelIdOf } from "./label";

export type ComboboxOption = { value: string; label: string; hint?: string };

type Props = {
  options: readonly ComboboxOption[];
  name?: string;
  defaultValue?: string;
  placeholder?: string;
  onValueChange?: (option: ComboboxOption | null) => void;
  /** When given, the options are the server's answer to this text, and are not filtered here again. */
  onSearch?: (text: string) => void;
  isLoading?: boolean;
};

/** Look-up with typing, for lists too long for a select. Submits the option's `value` under `name`. */
export function Combobox({ options, name, defaultValue, placeholder, onValueChange, onSearch, isLoading }: Props) {
  const t = useTranslations("ui");
  const field = useField();
  const initialValue = singleValue(field?.value) ?? defaultValue;
  return (
    <Base.Root
      // A form that comes back with what was sent starts the look-up anew from there.
      key={initialValue}
      items={options}
      {...(onSearch && { filteredItems: options })}
      name={name ?? field?.name}
      defaultValue={options.find((option) => option.value === initialValue) ?? null}
      isItemEqualToValue={(item, value) => item.value === value.value}
      onValueChange={onValueChange && ((value) => onValueChange(value))}
      onInputValueChange={onSearch && ((text, { reason }) => reason === "input-change" && onSearch(text))}
    >
      <Base.InputGroup className="relative">
        <Base.Input
          id={field?.id}
          aria-labelledby={field ? labelIdOf(field.id) : undefined}
          placeholder={placeholder}
          aria-describedby={field?.describedBy}
          aria-invalid={field?.isInvalid || undefined}
          className={clsx(controlClass, "h-(--control-h) pr-16")}
        />
        <span className="absolute inset-y-0 right-1 flex items-center text-ink-3">
          <Base.Clear
            aria-label={t("clear")}
            className="inline-flex size-7 items-center justify-center rounded-control hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </Base.Clear>
          <Base.Trigger
            aria-label={t("open")}
            className="inline-flex size-7 items-center justify-center rounded-control hover:text-ink"
          >
            <ChevronDown aria-hidden className="size-4" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-60">
          <Base.Popup className="overlay-motion max-h-[min(20rem,var(--available-height))] w-(--anchor-width) overflow-y-auto rounded-card border border-line bg-raised p-1 text-(length:--control-text) shadow-overlay">
            <Base.Status className="px-2.5 py-1.5 text-13 text-ink-3 empty:hidden">
              {isLoading ? t("loading") : null}
            </Base.Status>
            <Base.Empty className="px-2.5 py-1.5 text-13 text-ink-3 empty:hidden">
              {isLoading ? null : t("noMatches")}
            </Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="flex min-h-(--control-h-sm) cursor-default select-none items-center gap-2 rounded-control px-2.5 outline-none data-highlighted:bg-hover"
                >
                  <span className="min-w-0 flex-1 truncate">
                    {option.label}
                    {option.hint && <span className="ml-2 text-13 text-ink-3">{option.hint}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-brand" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
