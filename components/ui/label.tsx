import type { ReactNode } from "react";

type Props = { htmlFor: string; isHidden?: boolean; children: ReactNode };

export function Label({ htmlFor, isHidden, children }: Props) {
  return (
    <label
      htmlFor={htmlFor}
      className={isHidden ? "sr-only" : "mb-1.5 block w-fit font-semibold text-(length:--control-text)"}
    >
      {children}
    </label>
  );
}
