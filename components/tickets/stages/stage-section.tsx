import type { ReactNode } from "react";

type Props = {
  /** Left out where the stage's own name says it. */
  title?: ReactNode;
  /** Buttons or a badge at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
};

/** One part of a stage's work, set off from the one above by a line from edge to edge of the card. */
export function StageSection({ title, actions, children }: Props) {
  return (
    <section className="-mx-4 not-first:mt-5 not-first:border-line not-first:border-t px-4 not-first:pt-4">
      {(title || actions) && (
        <div className="mb-3 flex min-h-8 items-center justify-between gap-3">
          <h3 className="min-w-0 text-14">{title}</h3>
          {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
