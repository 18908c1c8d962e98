"use client";

import "@xyflow/react/dist/base.css";
import {
  type Node,
  Panel,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
  useStoreApi,
} from "@xyflow/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo } from "react";
import { FlowLines } from "@/components/flow/flow-lines";
import { ZoomButtons } from "@/components/flow/zoom-buttons";
import { layoutChart } from "@/lib/org/rules";
import { neighbourOf, type OrgTree } from "@/lib/org/tree/rules";
import { OrgCard, type OrgCardNode } from "./org-card";
import { useOrgView } from "./org-view";

const nodeTypes = { card: OrgCard };
const directions = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;
/** The smallest zoom at which cards show who holds a position, and some room around the chart. */
const readableZoom = 0.7;
const margin = 24;

export function OrgCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const t = useTranslations("org");
  const keysId = useId();
  const { tree, expanded, activeId, moveTo, toggle } = useOrgView();
  const { nodes, lines } = useMemo(() => elementsOf(tree, expanded), [tree, expanded]);
  useJumps();
  const showFirst = useFirstSight(nodes);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = directions[event.key as keyof typeof directions];
    const isToggle = (event.key === "+" && !expanded.has(activeId)) || (event.key === "-" && expanded.has(activeId));
    if (!direction && !isToggle) return;
    event.preventDefault();
    if (isToggle && tree.nodes.get(activeId)?.children.length) toggle(activeId);
    const next = direction && neighbourOf(tree, expanded, activeId, direction);
    if (next) moveTo(next);
  };
  return (
    <section
      aria-label={t("chart.label")}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
      className="h-[calc(100dvh-15rem)] min-h-96 overflow-clip rounded-card border border-line bg-canvas"
    >
      <p id={keysId} className="sr-only">
        {t("chart.keys")}
      </p>
      <ReactFlow
        nodes={nodes}
        nodeTypes={nodeTypes}
        onInit={showFirst}
        minZoom={0.05}
        maxZoom={1.5}
        onlyRenderVisibleElements
        nodesConnectable={false}
        nodesDraggable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        panOnScroll
        attributionPosition="bottom-left"
        className="[--xy-attribution-background-color:transparent] [&_a[href*=reactflow]]:text-12 [&_a[href*=reactflow]]:text-ink-2!"
        ariaLabelConfig={{
          "node.a11yDescription.default": t("chart.node"),
          "node.a11yDescription.keyboardDisabled": t("chart.node"),
        }}
      >
        <FlowLines path={lines} />
        <Panel position="bottom-right">
          <ZoomButtons label={t("zoom.label")} labels={{ in: t("zoom.in"), out: t("zoom.out"), fit: t("zoom.fit") }} />
        </Panel>
      </ReactFlow>
    </section>
  );
}

/** At first: the whole chart where people can then be read, else its top, from which the rest is moved into sight. */
function useFirstSight(nodes: readonly OrgCardNode[]) {
  const store = useStoreApi();
  return (flow: ReactFlowInstance<OrgCardNode>) => {
    const bounds = flow.getNodesBounds([...nodes]);
    const { width, height } = store.getState();
    const zoom = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height, 1);
    if (zoom >= readableZoom) {
      void flow.fitBounds(bounds, { padding: 0.05 });
      return;
    }
    const [top] = nodes;
    if (!top) return;
    const middle = top.position.x + (top.width ?? 0) / 2;
    void flow.setViewport({
      x: width / 2 - middle * readableZoom,
      y: margin - top.position.y * readableZoom,
      zoom: readableZoom,
    });
  };
}

/** Brings the card that was jumped to into sight. */
function useJumps() {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { jump } = useOrgView();
  useEffect(() => {
    const node = jump && flow.getNode(jump.id);
    if (!node) return;
    const { width = 0, height = 0, position } = node;
    const zoom = flow.getZoom();
    const { width: paneWidth, height: paneHeight, transform } = store.getState();
    const left = position.x * zoom + transform[0];
    const top = position.y * zoom + transform[1];
    const isInSight = left >= 0 && top >= 0 && left + width * zoom <= paneWidth && top + height * zoom <= paneHeight;
    if (jump.kind === "move" && isInSight) return;
    // No glide when moving by keys: the next key may come before it ends.
    const options = jump.kind === "find" ? { zoom: Math.max(zoom, 0.8), duration: 240 } : { zoom };
    void flow.setCenter(position.x + width / 2, position.y + height / 2, options);
  }, [jump, flow, store]);
}

/**
 * Sizes, handles and measures are given: without them React Flow mounts every card once before it leaves out those out of sight,
 * which takes seconds from a thousand cards on.
 */
function elementsOf(tree: OrgTree, expanded: ReadonlySet<string>): { nodes: OrgCardNode[]; lines: string } {
  const { boxes, lines } = layoutChart(tree, expanded);
  const nodes = boxes.flatMap(({ id, x, y, width, height }): OrgCardNode[] => {
    const node = tree.nodes.get(id);
    if (!node) return [];
    return [
      {
        id,
        type: "card",
        position: { x, y },
        width,
        height,
        measured: { width, height },
        handles: handlesOf(width, height),
        data: { node },
      },
    ];
  });
  return { nodes, lines: lines.map(({ path }) => path).join("") };
}

function handlesOf(width: number, height: number): Node["handles"] {
  const size = { width: 1, height: 1 };
  return [
    { type: "target", position: Position.Top, x: width / 2, y: 0, ...size },
    { type: "source", position: Position.Bottom, x: width / 2, y: height, ...size },
  ];
}
