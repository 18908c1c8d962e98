import { clsx } from "clsx";

/** Give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx("skeleton-motion rounded-control bg-hover", className)} />;
}

/** Text lines, the last one shorter. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  return (
    <div className="space-y-2.5">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={line} className={clsx("h-3.5", line === lines - 1 ? "w-3/5" : "w-full")} />
      ))}
    </div>
  );
}
