import { BaseEdge, type Edge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";

export type PathEdgeType = Edge<{ path: string }, "path">;

/** A line whose course the layout has already decided. */
export const PathEdge = memo(function PathEdge({ data }: EdgeProps<PathEdgeType>) {
  return <BaseEdge path={data?.path ?? ""} interactionWidth={0} className="pointer-events-none" />;
});
