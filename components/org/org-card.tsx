"use client";

import { type Node, type NodeProps, useStore } from "@xyflow/react";
import { clsx } from "clsx";
import { memo, type ReactNode, useEffect, useRef } from "react";
import type { OrgNode } from "@/lib/org/tree/rules";
import { DepartmentFace, PositionFace, TitleFace } from "./card-faces";
import { functionBar } from "./function-look";
import { useOrgView } from "./org-view";
import { useOrgWords } from "./words";

export type OrgCardNode = Node<{ node: OrgNode }, "card">;

/** One card of the chart. Far away it shows its title only, farther still a block of its department's colour. */
export const OrgCard = memo(function OrgCard({ data: { node } }: NodeProps<OrgCardNode>) {
  const { activeId, jump, setActiveId, setOpenId } = useOrgView();
  const distance = useStore(({ transform: [, , zoom] }) => (zoom < 0.2 ? "far" : zoom < 0.65 ? "middle" : "near"));
  const button = useRef<HTMLButtonElement>(null);
  const isJumpHere = jump?.id === node.id;
  // Cards out of sight are not in the document: whichever is moved to takes the focus once it is.
  useEffect(() => {
    if (isJumpHere && jump?.kind === "move") button.current?.focus({ preventScroll: true });
  }, [isJumpHere, jump]);
  const face = (content: ReactNode) => (
    <button
      ref={button}
      type="button"
      data-card={node.id}
      tabIndex={activeId === node.id ? 0 : -1}
      onFocus={() => setActiveId(node.id)}
      onClick={() => setOpenId(node.id)}
      className="absolute inset-0 flex flex-col justify-center gap-1 rounded-card py-2 pr-2.5 pl-4 text-left -outline-offset-1"
    >
      {content}
    </button>
  );
  return (
    <div
      className={clsx(
        "nopan pointer-events-auto relative size-full overflow-clip rounded-card border bg-surface transition-colors hover:border-control",
        node.type === "department" ? "border-control/60" : "border-line",
        isJumpHere && jump?.kind === "find" && "ring-3 ring-brand",
      )}
    >
      <span
        aria-hidden
        data-glyph-segment
        className={clsx(
          "absolute inset-y-0 left-0 rounded-none",
          distance === "far" ? "w-full" : node.type === "department" ? "w-1.5" : "w-1 opacity-60",
          functionBar[node.department.function],
        )}
      />
      <Face node={node} distance={distance} face={face} />
    </div>
  );
});

function Face({ node, distance, face }: { node: OrgNode; distance: string; face: (content: ReactNode) => ReactNode }) {
  const { titleOf } = useOrgWords();
  if (distance === "far") return face(<span className="sr-only">{titleOf(node)}</span>);
  if (distance === "middle") return <TitleFace node={node} face={face} />;
  return node.type === "department" ? (
    <DepartmentFace node={node} face={face} />
  ) : (
    <PositionFace node={node} face={face} />
  );
}
