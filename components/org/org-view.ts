"use client";

import { createContext, useContext, useMemo, useState } from "react";
import { initialDepth, maxInitialCards } from "@/lib/org/constants";
import type { OrgChart } from "@/lib/org/schema";
import { ancestorsOf, buildTree, expandedTo, type OrgTree, visibleIds } from "@/lib/org/tree/rules";

/** A card to bring into sight; `count` tells two requests for the same card apart. */
export type Jump = { id: string; count: number; kind: "find" | "move"; personId?: string };

/** What the chart and the outline share: what is expanded, where the reader is, whose details are open. */
export function useOrgViewState(chart: OrgChart) {
  const tree = useMemo(() => buildTree(chart), [chart]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => initialExpansion(tree));
  const [activeId, setActiveId] = useState(tree.roots[0] ?? "");
  const [openId, setOpenId] = useState<string | null>(null);
  const [level, setLevel] = useState<number | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);

  const goTo = (to: Omit<Jump, "count">) => {
    setActiveId(to.id);
    setJump((last) => ({ ...to, count: (last?.count ?? 0) + 1 }));
  };
  const expand = (ids: ReadonlySet<string>, toLevel: number | null) => {
    setExpanded(ids);
    setLevel(toLevel);
    // Whoever stood on a card that is hidden now stands on the nearest one above it that still shows.
    const collapsed = ancestorsOf(tree, activeId).find((id) => !ids.has(id));
    if (collapsed) setActiveId(collapsed);
  };
  return {
    tree,
    expanded,
    activeId,
    openId,
    jump,
    setOpenId,
    setActiveId,
    /** The level that was asked for; null once something was expanded or collapsed by itself. */
    level,
    expandToLevel: (wanted: number) => expand(expandedTo(tree, wanted), wanted),
    toggle: (id: string) => {
      const next = new Set(expanded);
      if (!next.delete(id)) next.add(id);
      expand(next, null);
    },
    /** Moves on to a card that shows. */
    moveTo: (id: string) => goTo({ id, kind: "move" }),
    /** Opens the way to a card and points it out, and on it the person who was looked for. */
    find: (id: string, personId?: string) => {
      expand(new Set([...expanded, ...ancestorsOf(tree, id)]), null);
      goTo({ id, kind: "find", ...(personId && { personId }) });
    },
  };
}

export type OrgView = ReturnType<typeof useOrgViewState>;

export const OrgViewContext = createContext<OrgView | null>(null);

export function useOrgView(): OrgView {
  const view = useContext(OrgViewContext);
  if (!view) throw new Error("An organisation view is missing around this component");
  return view;
}

function initialExpansion(tree: OrgTree): Set<string> {
  for (let depth = initialDepth; depth > 1; depth -= 1) {
    const expanded = expandedTo(tree, depth);
    if (visibleIds(tree, expanded).length <= maxInitialCards) return expanded;
  }
  return expandedTo(tree, 1);
}
