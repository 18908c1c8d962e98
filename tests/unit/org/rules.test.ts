import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, layoutChart } from "@/lib/org/rules";
import type { OrgChart, OrgHolder } from "@/lib/org/schema";
import {
  ancestorsOf,
  buildTree,
  depthOf,
  expandedTo,
  filledPosts,
  neighbourOf,
  visibleIds,
} from "@/lib/org/tree/rules";

function department(id: string, parentId: string | null): OrgChart["departments"][number] {
  return { id, parentId, nameZh: id, nameEn: id, kind: "group", function: "repair" };
}

function position(id: string, departmentId: string, holders: OrgHolder[] = []): OrgChart["positions"][number] {
  return {
    id,
    departmentId,
    titleZh: id,
    titleEn: id,
    dutiesZh: [],
    dutiesEn: [],
    requirementsZh: "",
    requirementsEn: "",
    layer: "operations",
    headcount: 2,
    isHead: false,
    reportsToId: null,
    holders,
  };
}

function holder(kind: OrgHolder["kind"]): OrgHolder {
  return { personId: kind, name: kind, nameEn: null, kind, isConcurrent: false, isOnLeave: false };
}

const chart: OrgChart = {
  departments: [department("top", null), department("a", "top"), department("b", "top"), department("a1", "a")],
  positions: [
    position("boss", "top", [holder("primary")]),
    position("worker", "a1", [holder("primary"), holder("concurrent"), holder("acting")]),
  ],
};

describe("tree", () => {
  const tree = buildTree(chart);

  test("counts posts and cards of the whole subtree; somebody acting fills no post", () => {
    expect(tree.nodes.get("top")).toMatchObject({
      filled: 3,
      headcount: 4,
      size: 5,
      depth: 0,
      children: ["boss", "a", "b"],
    });
    expect(tree.nodes.get("b")).toMatchObject({ filled: 0, headcount: 0, size: 0, depth: 1 });
    expect(chart.positions.map(filledPosts)).toEqual([1, 2]);
  });

  test("expands to a level and shows what lies below", () => {
    expect(depthOf(tree)).toBe(3);
    expect(visibleIds(tree, expandedTo(tree, 1))).toEqual(["top", "boss", "a", "b"]);
    expect(visibleIds(tree, expandedTo(tree, 9))).toEqual(["top", "boss", "a", "a1", "worker", "b"]);
    expect(visibleIds(tree, new Set())).toEqual(["top"]);
    expect(ancestorsOf(tree, "worker")).toEqual(["top", "a", "a1"]);
  });

  test.each([
    ["top", "down", "boss"],
    ["boss", "up", "top"],
    ["boss", "down", "a"],
    ["a", "up", "top"],
    ["a", "right", "b"],
    ["b", "left", "a"],
    ["a", "left", null],
    ["a1", "down", "worker"],
    ["worker", "down", null],
    ["worker", "right", null],
    ["b", "down", null],
    ["top", "up", null],
  ] as const)("from %s %s is %s", (id, direction, expected) => {
    expect(neighbourOf(tree, expandedTo(tree, 9), id, direction)).toBe(expected);
  });

  test("a collapsed department has nothing below", () => {
    expect(neighbourOf(tree, new Set(["top"]), "a", "down")).toBeNull();
  });

  test("what hangs on a closed department or in a circle still shows", () => {
    const { roots, nodes } = buildTree({
      departments: [department("orphan", "closed"), department("x", "y"), department("y", "x")],
      positions: [],
    });
    expect(roots).toEqual(["orphan", "x"]);
    expect(nodes.get("x")).toMatchObject({ children: ["y"] });
    expect(nodes.get("y")).toMatchObject({ children: [] });
  });
});

const charts = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
    homes: fc.array(fc.nat(), { maxLength: 120 }),
    closed: fc.array(fc.nat(), { maxLength: 10 }),
  })
  .map(({ parents, homes, closed }) => {
    // Every department hangs on an earlier one; now and then there is a second top.
    const departments = parents.map((parent, index) =>
      department(`d${index}`, index === 0 || parent % 20 === 0 ? null : `d${parent % index}`),
    );
    const positions = homes.map((home, index) => position(`p${index}`, `d${home % departments.length}`));
    const tree = buildTree({ departments, positions });
    const expanded = expandedTo(tree, 99);
    for (const index of closed) expanded.delete(`d${index % departments.length}`);
    return { tree, expanded };
  });

describe("layout", () => {
  test("shows every card of the expanded chart once", () => {
    fc.assert(
      fc.property(charts, ({ tree, expanded }) => {
        expect(layoutChart(tree, expanded).boxes.map(({ id }) => id)).toEqual(visibleIds(tree, expanded));
      }),
    );
  });

  test("no two cards overlap", () => {
    fc.assert(
      fc.property(charts, ({ tree, expanded }) => {
        const { boxes } = layoutChart(tree, expanded);
        const clashes = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlaps(a, b)));
        expect(clashes).toEqual([]);
      }),
    );
  });

  test("every card but the tops hangs below its parent by one line", () => {
    fc.assert(
      fc.property(charts, ({ tree, expanded }) => {
        const { boxes, lines } = layoutChart(tree, expanded);
        const byId = new Map(boxes.map((box) => [box.id, box]));
        for (const box of boxes) {
          const parentId = tree.nodes.get(box.id)?.parentId;
          expect(lines.filter(({ target }) => target === box.id).map(({ source }) => source)).toEqual(
            parentId ? [parentId] : [],
          );
          const parent = byId.get(parentId ?? "");
          if (parent) expect(box.y).toBeGreaterThanOrEqual(parent.y + parent.height);
        }
      }),
    );
  });
});

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
