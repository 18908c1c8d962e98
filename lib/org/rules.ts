import { flextree } from "d3-flextree";
import {
  columnGap,
  departmentCard,
  maxStacked,
  positionCard,
  rowGap,
  stackDepth,
  stackGap,
  stackIndent,
} from "./constants";
import { type OrgTree, visibleIds } from "./tree/rules";

export type Box = { id: string; x: number; y: number; width: number; height: number };
/** `path` is SVG path data in the chart's coordinates. */
export type Line = { source: string; target: string; path: string };
export type ChartLayout = { boxes: Box[]; lines: Line[] };

/** Cards that stand below one another, with their places relative to the first one. */
type Column = { id: string; boxes: Box[]; width: number; height: number; below: Column[] };

const trunkInset = stackIndent / 2;

/**
 * Where every card of the expanded chart lies, in pixels. What has nothing further below it hangs in a column under its department:
 * its positions, and in lower levels a few small departments too (a row of them would make large charts too wide to read).
 * The other departments stand side by side under it.
 */
export function layoutChart(tree: OrgTree, expanded: ReadonlySet<string>): ChartLayout {
  const below = tree.roots.map((id) => columnOf(tree, expanded, id));
  const root: Column = { id: "", boxes: [], width: 0, height: 0, below };
  const layout = flextree<Column>({
    children: (column) => column.below,
    nodeSize: ({ data }) => [data.width + columnGap, data.height && data.height + rowGap],
  });
  const boxes: Box[] = [];
  const lines: Line[] = [];
  for (const { data, x, y, children } of layout(layout.hierarchy(root)).nodes) {
    const left = x - data.width / 2;
    const placed = data.boxes.map((box) => ({ ...box, x: box.x + left, y: box.y + y }));
    boxes.push(...placed);
    lines.push(...linesWithin(tree, placed));
    const [first] = placed;
    if (!first) continue;
    const bus = y + data.height + rowGap / 2;
    for (const { data: child, x: middle, y: top } of children ?? []) {
      const end = middle - child.width / 2 + departmentCard.width / 2;
      const path = `M${first.x + trunkInset} ${first.y + first.height}V${bus}H${end}V${top}`;
      lines.push({ source: data.id, target: child.id, path });
    }
  }
  // The order of the outline is the reading order of the page as well.
  const order = new Map(visibleIds(tree, expanded).map((id, index) => [id, index]));
  boxes.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { boxes, lines };
}

function columnOf(tree: OrgTree, expanded: ReadonlySet<string>, id: string): Column {
  const column: Column = { id, boxes: [], width: 0, height: 0, below: [] };
  const put = (box: Box) => {
    column.boxes.push(box);
    column.width = Math.max(column.width, box.x + box.width);
    column.height = box.y + box.height;
  };
  const stack = (departmentId: string, x: number, y: number) => {
    put({ id: departmentId, x, y, ...departmentCard });
    const { positions, departments } = shownBelow(tree, expanded, departmentId);
    const next = () => column.height + stackGap;
    for (const child of positions) put({ id: child, x: x + stackIndent, y: next(), ...positionCard });
    if (isStacked(tree, expanded, departments)) for (const child of departments) stack(child, x + stackIndent, next());
    else column.below = departments.map((child) => columnOf(tree, expanded, child));
  };
  stack(id, 0, 0);
  return column;
}

/** Only departments without departments are stacked, so that a column is never more than two levels deep. */
function isStacked(tree: OrgTree, expanded: ReadonlySet<string>, departments: readonly string[]): boolean {
  return (
    departments.length <= maxStacked &&
    departments.every((id) => {
      const isDeep = (tree.nodes.get(id)?.depth ?? 0) >= stackDepth;
      return isDeep && shownBelow(tree, expanded, id).departments.length === 0;
    })
  );
}

function shownBelow(tree: OrgTree, expanded: ReadonlySet<string>, id: string) {
  const shown = expanded.has(id) ? (tree.nodes.get(id)?.children ?? []) : [];
  const isPosition = (child: string) => tree.nodes.get(child)?.type === "position";
  return { positions: shown.filter(isPosition), departments: shown.filter((child) => !isPosition(child)) };
}

/** From each department's trunk to what hangs on it in the same column. */
function linesWithin(tree: OrgTree, boxes: readonly Box[]): Line[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return boxes.flatMap((box): Line[] => {
    const parent = byId.get(tree.nodes.get(box.id)?.parentId ?? "");
    if (!parent) return [];
    const path = `M${parent.x + trunkInset} ${parent.y + parent.height}V${box.y + box.height / 2}H${box.x}`;
    return [{ source: parent.id, target: box.id, path }];
  });
}
