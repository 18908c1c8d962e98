import { clsx } from "clsx";
import type { ReactNode } from "react";
import { stageLook } from "@/components/tickets/stage-look";
import type { Stage } from "@/lib/tickets/workflow/constants";

type Props = {
  stage: Stage;
  title: ReactNode;
  /** Who and when. */
  byline?: ReactNode;
  badges?: ReactNode;
  /** Void, withdrawn or called off: still readable, no longer valid. */
  isVoid?: boolean;
  children: ReactNode;
};

/** What a stage has left behind, to be read. */
export function RecordCard({ stage, title, byline, badges, isVoid, children }: Props) {
  const { icon: Icon, ink } = stageLook[stage];
  return (
    <article data-card className={clsx("rounded-card border border-line bg-surface p-4", isVoid && "border-dashed")}>
      <header className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="inline-flex items-center gap-1.5 text-14">
          <Icon aria-hidden className={clsx("size-4", isVoid ? "text-ink-3" : ink)} />
          {title}
        </h3>
        {badges}
        {byline && <p className="ml-auto text-12 text-ink-3">{byline}</p>}
      </header>
      <div className="space-y-3 text-13">{children}</div>
    </article>
  );
}
