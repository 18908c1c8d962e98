"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useId } from "react";
import { Label } from "./label";

export type FieldValue = string | readonly string[];

type FieldContext = {
  id: string;
  name?: string;
  describedBy?: string;
  isInvalid: boolean;
  /** What the person sent last time; wins over a control's own default. */
  value?: FieldValue;
};

const Context = createContext<FieldContext | null>(null);

/** The wiring of the surrounding field, for controls; null outside of one. */
export function useField(): FieldContext | null {
  return useContext(Context);
}

type FieldProps = {
  label: ReactNode;
  /** The control gets `id` (a generated one by default) and `name` from here. */
  id?: string;
  name?: string;
  hint?: ReactNode;
  error?: ReactNode;
  value?: FieldValue;
  isOptional?: boolean;
  /** For a set of radios or checkboxes: a fieldset with a legend. */
  isGroup?: boolean;
  hasHiddenLabel?: boolean;
  className?: string;
  children: ReactNode;
};

export function Field({
  id,
  name,
  label,
  hint,
  error,
  value,
  isOptional,
  isGroup,
  hasHiddenLabel,
  className,
  children,
}: FieldProps) {
  const t = useTranslations("common");
  const generated = useId();
  const controlId = id ?? generated;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  const Wrapper = isGroup ? "fieldset" : "div";
  const heading = (
    <>
      {label}
      {isOptional && <span className="ml-1 font-normal text-ink-3">({t("optional")})</span>}
    </>
  );
  return (
    <Wrapper className={className ?? "min-w-0"} aria-describedby={isGroup ? describedBy : undefined}>
      {isGroup ? (
        <legend className={hasHiddenLabel ? "sr-only" : "mb-1.5 font-semibold text-(length:--control-text)"}>
          {heading}
        </legend>
      ) : (
        <Label htmlFor={controlId} isHidden={hasHiddenLabel}>
          {heading}
        </Label>
      )}
      {hint && (
        <p id={hintId} className="mb-1.5 text-13 text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="mb-1.5 flex items-start gap-1.5 text-13 text-danger">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {error}
        </p>
      )}
      <Context
        value={{
          id: controlId,
          name,
          describedBy: isGroup ? undefined : describedBy,
          isInvalid: Boolean(error),
          value,
        }}
      >
        {children}
      </Context>
    </Wrapper>
  );
}
