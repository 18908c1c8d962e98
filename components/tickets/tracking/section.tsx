import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

type Props = {
  title: ReactNode;
  /** Target of links within the page. */
  id?: string;
  /** What the customer is asked to do now stands out. */
  isPrimary?: boolean;
  isPrinted?: boolean;
  /** An idle one keeps its place without a box: a form in it may still have an answer to show. */
  isIdle?: boolean;
  children: ReactNode;
};

/** One topic of the tracking page under its heading. */
export function Section({ title, id, isPrimary, isPrinted = true, isIdle, children }: Props) {
  const headingId = useId();
  return (
    <section
      id={id}
      aria-labelledby={isIdle ? undefined : headingId}
      data-card
      data-print={isPrinted ? undefined : "hide"}
      className={clsx(
        isIdle ? "contents" : "flex scroll-mt-4 flex-col gap-4 rounded-card bg-surface p-4 sm:p-5",
        !isIdle && (isPrimary ? "border-2 border-brand" : "border border-line"),
      )}
    >
      {!isIdle && (
        <h2 id={headingId} className={isPrimary ? "text-20" : "text-16"}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
