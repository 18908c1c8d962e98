import type { ReactNode } from "react";

type Props = { icon?: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** One line why it is empty, and one action. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-12 text-center print:items-start print:p-0 print:text-left">
      {icon && (
        <span className="mb-2 inline-flex size-11 items-center justify-center rounded-full bg-sunken text-ink-3 print:hidden [&_svg]:size-5">
          {icon}
        </span>
      )}
      <p className="font-semibold print:font-normal">{title}</p>
      {children && <p className="max-w-md text-13 text-ink-2 print:hidden">{children}</p>}
      {action && <div className="mt-3 print:hidden">{action}</div>}
    </div>
  );
}
