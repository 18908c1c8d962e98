import type { FaultNode } from "@/lib/devices/schema";

/** A failure that may stand in a diagnosis, with what it belongs to. */
export type FaultLeaf = { id: string; path: readonly FaultNode[] };

/** The leaves of the tree in its order. */
export function faultLeaves(tree: readonly FaultNode[], above: readonly FaultNode[] = []): FaultLeaf[] {
  return tree.flatMap((node) => {
    const path = [...above, node];
    return node.children.length > 0 ? faultLeaves(node.children, path) : [{ id: node.id, path }];
  });
}

/**
 * Leaves in whose path every typed word occurs, in code or either language. Those that carry the words themselves come before those that
 * only lie under them; otherwise the tree's order stays.
 */
export function searchFaults(leaves: readonly FaultLeaf[], typed: string): FaultLeaf[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = leaves.flatMap((leaf) => {
    const own = textOf(leaf.path.slice(-1));
    const all = textOf(leaf.path);
    if (!words.every((word) => all.includes(word))) return [];
    return [{ leaf, elsewhere: words.filter((word) => !own.includes(word)).length }];
  });
  return found.toSorted((a, b) => a.elsewhere - b.elsewhere).map(({ leaf }) => leaf);
}

function textOf(nodes: readonly FaultNode[]): string {
  return fold(nodes.map(({ code, nameZh, nameEn }) => `${code} ${nameZh} ${nameEn}`).join(" "));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
