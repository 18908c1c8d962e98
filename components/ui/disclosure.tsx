import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  /** On paper it is unfolded; otherwise what is folded is left out there. */
  isPrinted?: boolean;
  className?: string;
};

/** Native details: opens without scripts, and the browser's page search finds what is inside. */
export function Disclosure({ summary, children, isOpen, isPrinted, className }: Props) {
  return (
    <details
      open={isOpen}
      className={clsx(
        "group/disclosure",
        isPrinted ? "print:[&::details-content]:[content-visibility:visible]" : "print:not-open:hidden",
        className,
      )}
    >
      <summary className="flex min-h-8 w-fit pointer-coarse:min-h-11 list-none items-center gap-1.5 rounded-control font-semibold text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform print:hidden group-open/disclosure:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-1 pl-5.5">{children}</div>
    </details>
  );
}
