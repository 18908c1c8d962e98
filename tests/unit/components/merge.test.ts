import { expect, test } from "vitest";
import { mergeValues } from "@/components/tickets/merge";

const base = { cause: "", method: "remote", steps: ["查看"] };

test("what only others changed is taken over, what only I typed stays", () => {
  const merged = mergeValues(base, { ...base, method: "onSite" }, { ...base, cause: "电容损坏" });
  expect(merged).toEqual({
    values: { cause: "电容损坏", method: "onSite", steps: ["查看"] },
    conflicts: [],
    taken: ["method"],
  });
});

test("what both changed stays as typed and is named", () => {
  const stored = { cause: "主板故障", method: "onSite", steps: ["更换主板"] };
  const typed = { cause: "电容损坏", method: "onSite", steps: ["更换电容"] };
  expect(mergeValues(base, stored, typed)).toEqual({ values: typed, conflicts: ["cause", "steps"], taken: [] });
});

test("without news nothing is named", () => {
  const typed = { ...base, cause: "电容损坏" };
  expect(mergeValues(base, structuredClone(base), typed)).toEqual({ values: typed, conflicts: [], taken: [] });
});
