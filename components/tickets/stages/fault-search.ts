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

/** Leaves in whose path every typed word occurs, in code or either language. */
export function searchFaults(leaves: readonly FaultLeaf[], typed: string): FaultLeaf[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return leaves.filter(({ path }) => {
    const text = fold(path.map((node) => `${node.code} ${node.nameZh} ${node.nameEn}`).join(" "));
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
