import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={clsx(
        "rounded-control text-brand underline decoration-brand/40 underline-offset-3 hover:decoration-current",
        className,
      )}
      {...props}
    />
  );
}
