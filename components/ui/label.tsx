import type { ReactNode } from "react";

type Props = { htmlFor: string; isHidden?: boolean; children: ReactNode };

export function Label({ htmlFor, isHidden, children }: Props) {
  return (
    <label
      id={labelIdOf(htmlFor)}
      htmlFor={htmlFor}
      className={isHidden ? "sr-only" : "mb-1.5 block w-fit font-semibold text-(length:--control-text)"}
    >
      {children}
    </label>
  );
}

/** For controls whose popup hides the rest of the page, the label too, from assistive technology while it is open. */
export function labelIdOf(controlId: string): string {
  return `${controlId}-label`;
}
