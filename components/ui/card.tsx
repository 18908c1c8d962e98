import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"section">, "title"> & {
  title?: ReactNode;
  /** Buttons or links at the right of the title. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** "none" lets a table or list reach the edges. */
  padding?: "normal" | "none";
  headingLevel?: 2 | 3;
};

export function Card({
  title,
  actions,
  footer,
  padding = "normal",
  headingLevel = 2,
  className,
  children,
  ...props
}: Props) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <section data-card className={clsx("min-w-0 rounded-card border border-line bg-surface", className)} {...props}>
      {(title || actions) && (
        <div
          className={clsx(
            "flex min-h-12 items-center justify-between gap-3 px-4 py-2",
            padding === "none" && "border-line border-b",
          )}
        >
          <Heading className="min-w-0 text-14">{title}</Heading>
          {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
        </div>
      )}
      <div className={padding === "normal" ? clsx("px-4 pb-4", !title && !actions && "pt-4") : undefined}>
        {children}
      </div>
      {footer && <div className="border-line border-t px-4 py-3">{footer}</div>}
    </section>
  );
}
