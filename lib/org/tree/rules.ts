import type { OrgChart, OrgDepartment, OrgPosition } from "../schema";

type Base = {
  id: string;
  parentId: string | null;
  /** 0 for the top. */
  depth: number;
  /** Ids of the nodes below: a department's own positions first, then its departments. */
  children: string[];
};

export type DepartmentNode = Base & {
  type: "department";
  department: OrgDepartment;
  /** Of the whole subtree. */
  filled: number;
  headcount: number;
  /** Departments and positions below. */
  size: number;
};
export type PositionNode = Base & { type: "position"; position: OrgPosition; department: OrgDepartment };
export type OrgNode = DepartmentNode | PositionNode;

export type OrgTree = { roots: string[]; nodes: ReadonlyMap<string, OrgNode> };

/** How many posts of the headcount 编制 are filled. Whoever acts for a time 代理 fills none: the post stays vacant. */
export function filledPosts({ holders }: OrgPosition): number {
  return holders.filter(({ kind }) => kind !== "acting").length;
}

/** The company's figures. */
export function staffingOf({ departments, positions }: OrgChart) {
  return {
    departments: departments.length,
    positions: positions.length,
    filled: positions.reduce((sum, position) => sum + filledPosts(position), 0),
    headcount: positions.reduce((sum, { headcount }) => sum + headcount, 0),
  };
}

/** The chart as one tree of departments and positions. Departments whose parent is closed or in a circle stand at the top. */
export function buildTree({ departments, positions }: OrgChart): OrgTree {
  const nodes = new Map<string, OrgNode>();
  const add = (department: OrgDepartment, parentId: string | null, depth: number): DepartmentNode => {
    const own = positions.filter(({ departmentId }) => departmentId === department.id);
    const node: DepartmentNode = {
      type: "department",
      id: department.id,
      parentId,
      depth,
      department,
      children: own.map(({ id }) => id),
      filled: own.reduce((sum, position) => sum + filledPosts(position), 0),
      headcount: own.reduce((sum, { headcount }) => sum + headcount, 0),
      size: own.length,
    };
    nodes.set(node.id, node);
    for (const position of own) {
      const { id } = position;
      nodes.set(id, { type: "position", id, parentId: node.id, depth: depth + 1, children: [], position, department });
    }
    for (const child of departments) {
      if (child.parentId !== department.id || nodes.has(child.id)) continue;
      const below = add(child, node.id, depth + 1);
      node.children.push(child.id);
      node.filled += below.filled;
      node.headcount += below.headcount;
      node.size += below.size + 1;
    }
    return node;
  };
  const known = new Set(departments.map(({ id }) => id));
  const tops = departments.filter(({ parentId }) => !parentId || !known.has(parentId));
  const roots = tops.map((department) => add(department, null, 0).id);
  for (const department of departments) if (!nodes.has(department.id)) roots.push(add(department, null, 0).id);
  return { roots, nodes };
}

/** Ids above a node, the top first. */
export function ancestorsOf(tree: OrgTree, id: string): string[] {
  const parentId = tree.nodes.get(id)?.parentId;
  return parentId ? [...ancestorsOf(tree, parentId), parentId] : [];
}

/** The departments to expand so that everything down to a depth shows; at least the tops. */
export function expandedTo(tree: OrgTree, depth: number): Set<string> {
  const isShown = (node: OrgNode) => node.type === "department" && node.depth < Math.max(depth, 1);
  return new Set([...tree.nodes.values()].filter(isShown).map(({ id }) => id));
}

/** The deepest level that expanding can show. */
export function depthOf(tree: OrgTree): number {
  return Math.max(0, ...[...tree.nodes.values()].map(({ depth }) => depth));
}

/** Every node that shows, as an outline reads. */
export function visibleIds(tree: OrgTree, expanded: ReadonlySet<string>): string[] {
  const walk = (id: string): string[] => {
    const node = tree.nodes.get(id);
    return node && expanded.has(id) ? [id, ...node.children.flatMap(walk)] : [id];
  };
  return tree.roots.flatMap(walk);
}

/** The nodes beside a node, itself included. */
export function siblingsOf(tree: OrgTree, id: string): readonly string[] {
  const parentId = tree.nodes.get(id)?.parentId;
  return parentId ? (tree.nodes.get(parentId)?.children ?? []) : tree.roots;
}

/**
 * The card an arrow key leads to, null when there is none: up to the parent, down to the first child, sideways to the next
 * department. Positions stand in a column, so up and down also go through them, and sideways leaves the column.
 */
export function neighbourOf(
  tree: OrgTree,
  expanded: ReadonlySet<string>,
  id: string,
  direction: "up" | "down" | "left" | "right",
): string | null {
  const node = tree.nodes.get(id);
  if (!node) return null;
  const siblings = siblingsOf(tree, id);
  if (node.type === "position") {
    if (direction === "left" || direction === "right")
      return neighbourOf(tree, expanded, node.department.id, direction);
    return (
      siblings[siblings.indexOf(id) + (direction === "up" ? -1 : 1)] ?? (direction === "up" ? node.parentId : null)
    );
  }
  if (direction === "up") return node.parentId;
  if (direction === "down") return expanded.has(id) ? (node.children[0] ?? null) : null;
  const departments = siblings.filter((sibling) => tree.nodes.get(sibling)?.type === "department");
  return departments[departments.indexOf(id) + (direction === "left" ? -1 : 1)] ?? null;
}
