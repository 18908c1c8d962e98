import type { ReactNode } from "react";

type Props = { title: ReactNode; description?: ReactNode; breadcrumb?: ReactNode; actions?: ReactNode };

/** The head of a desk page: its only h1, and what can be done on the whole page. */
export function PageHeader({ title, description, breadcrumb, actions }: Props) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {breadcrumb}
        <h1 className="text-20">{title}</h1>
        {description && <p className="mt-0.5 text-13 text-ink-2">{description}</p>}
      </div>
      {actions && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </div>
  );
}
