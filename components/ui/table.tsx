import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** Scrolls sideways inside itself, by keyboard too. The caption is for screen readers unless styled otherwise. */
export function Table({ caption, className, children, ...props }: ComponentProps<"table"> & { caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container must be reachable to be scrolled by keyboard
    <section aria-label={caption} tabIndex={0} className="relative w-full overflow-x-auto rounded-[inherit]">
      <table className={clsx("w-full border-collapse text-left text-13", className)} {...props}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={clsx("border-line border-b bg-sunken/60 text-12 text-ink-2", className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      className={clsx("h-row border-line border-b transition-colors last:border-b-0 hover:bg-sunken/70", className)}
      {...props}
    />
  );
}

type HeaderProps = ComponentProps<"th"> & { align?: "left" | "right" };

export function TableHeader({ align = "left", className, scope = "col", ...props }: HeaderProps) {
  return (
    <th
      scope={scope}
      className={clsx(
        "h-9 whitespace-nowrap px-3 font-semibold first:pl-4 last:pr-4",
        align === "right" && "text-right",
        className,
      )}
      {...props}
    />
  );
}
