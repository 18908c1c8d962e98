import { cva, type VariantProps } from "class-variance-authority";
import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** Shared by buttons, links that look like buttons, and triggers of overlays. */
export const buttonClass = cva(
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control font-semibold leading-none transition-colors [&_svg]:size-4 [&_svg]:shrink-0 disabled:opacity-50 aria-disabled:opacity-50",
  {
    variants: {
      variant: {
        primary: "bg-brand text-on-brand hover:not-disabled:bg-brand-hover",
        secondary:
          "border border-control/50 bg-surface text-ink hover:not-disabled:border-control hover:not-disabled:bg-sunken",
        ghost: "text-ink-2 hover:not-disabled:bg-hover hover:not-disabled:text-ink",
        danger: "bg-danger text-on-danger hover:not-disabled:bg-danger-hover",
        dangerQuiet: "border border-danger/50 bg-surface text-danger hover:not-disabled:bg-danger-soft",
      },
      size: {
        md: "h-(--control-h) px-4 text-(length:--control-text)",
        sm: "h-(--control-h-sm) px-3 text-13",
        icon: "size-(--control-h) text-(length:--control-text)",
        iconSm: "size-(--control-h-sm)",
      },
      width: { auto: "", full: "w-full" },
    },
    defaultVariants: { variant: "secondary", size: "md", width: "auto" },
  },
);

export type ButtonVariants = VariantProps<typeof buttonClass>;

export type ButtonProps = ComponentProps<"button"> & ButtonVariants;

export function Button({ variant, size, width, className, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={clsx(buttonClass({ variant, size, width }), className)} {...props} />;
}
