import { clsx } from "clsx";
import type { FieldValue } from "./field";

/** The look that all one-line and multi-line text controls share. */
export const controlClass = clsx(
  "block w-full min-w-0 rounded-control border border-control bg-surface px-3 text-ink text-(length:--control-text) transition-colors",
  "hover:not-disabled:border-ink-2 focus-visible:border-focus focus-visible:outline-offset-0",
  "disabled:bg-sunken disabled:text-ink-3 read-only:not-[select]:bg-sunken aria-invalid:border-danger aria-invalid:border-2",
);

/** One text out of what a form sent back: repeated names cannot land in a single control. */
export function singleValue(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}
