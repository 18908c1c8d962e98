import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariants, buttonClass } from "./button";

type Props = ComponentProps<typeof Link> & ButtonVariants;

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant, size, width, className, ...props }: Props) {
  return <Link className={clsx(buttonClass({ variant, size, width }), className)} {...props} />;
}
