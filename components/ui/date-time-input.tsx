"use client";

import type { ComponentProps } from "react";
import { Input } from "./input";

type Props = Omit<ComponentProps<typeof Input>, "type"> & { kind?: "date" | "time" | "datetime-local" };

/** The browser's own picker: it speaks the reader's language, works by keyboard and without scripts. */
export function DateTimeInput({ kind = "datetime-local", className = "max-w-64", ...props }: Props) {
  return <Input type={kind} className={className} {...props} />;
}
