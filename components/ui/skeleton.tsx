import { clsx } from "clsx";

/** Give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx("skeleton-motion rounded-control bg-hover", className)} />;
}
