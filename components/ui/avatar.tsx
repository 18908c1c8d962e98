import { clsx } from "clsx";
import { initialsOf } from "@/lib/format/person";

const sizes = { sm: "size-6 text-[0.625rem]", md: "size-8 text-12", lg: "size-10 text-13" };

/** Initials on a quiet ground. Decorative by default: the name stands beside it; else set `isLabelled`. */
export function Avatar({
  name,
  size = "md",
  isLabelled,
}: {
  name: string;
  size?: keyof typeof sizes;
  isLabelled?: boolean;
}) {
  return (
    <span
      {...(isLabelled ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
      className={clsx(
        "inline-flex shrink-0 select-none items-center justify-center rounded-full bg-hover font-semibold text-ink-2 leading-none ring-1 ring-line ring-inset",
        sizes[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
