import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The one way on, within reach of the thumb however long the page is. */
export function StepActions({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={clsx(
        "-mx-4 sticky bottom-0 flex flex-col gap-2 border-line border-t bg-canvas px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]",
        className,
      )}
    >
      {children}
    </div>
  );
}
