import { cva, type VariantProps } from "class-variance-authority";
import { clsx } from "clsx";
import type { ComponentProps } from "react";

export const badgeClass = cva(
  "inline-flex h-6 w-fit max-w-full shrink-0 items-center gap-1 whitespace-nowrap rounded-control px-2 text-12 font-semibold leading-none [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-2",
        outline: "border border-control/50 text-ink-2",
        brand: "bg-brand-soft text-brand-ink",
        success: "bg-success-soft text-success",
        warn: "bg-warn-soft text-sla-warn",
        danger: "bg-danger-soft text-sla-breached",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

type Props = ComponentProps<"span"> & VariantProps<typeof badgeClass>;

export function Badge({ tone, className, ...props }: Props) {
  return <span data-chip className={clsx(badgeClass({ tone }), className)} {...props} />;
}
