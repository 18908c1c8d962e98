import type { ReactNode } from "react";

type Props = { code?: string; title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** A page, or the middle of one, that only says something: not found, failed, expired. */
export function MessagePage({ code, title, children, actions }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-[12dvh] text-center">
      {code && <p className="mb-2 font-mono text-13 text-ink-3">{code}</p>}
      <h1 className="text-20">{title}</h1>
      <div className="mt-2 text-14 text-ink-2">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
