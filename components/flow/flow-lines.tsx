import { ViewportPortal } from "@xyflow/react";

/** All connecting lines of a read-only chart as one path, which costs less than an edge for each. */
export function FlowLines({ path }: { path: string }) {
  return (
    <ViewportPortal>
      <svg aria-hidden="true" className="pointer-events-none absolute top-0 left-0 size-px overflow-visible">
        <path d={path} className="fill-none stroke-2 stroke-control/60" />
      </svg>
    </ViewportPortal>
  );
}
