import { expect, test } from "vitest";
import { workflowDiagram, workflowTable } from "@/lib/tickets/workflow/diagram/rules";
import { read } from "./sources";

const document = read("docs/architecture.md");

// `npm run docs` writes both.
test.each([
  ["diagram", workflowDiagram()],
  ["table", workflowTable()],
])("the workflow's %s in the document is the code's", (_name, part) => {
  expect(document).toContain(part);
});

test("both READMEs have the same chapters and name the same variables", () => {
  const [english, chinese] = [read("README.md"), read("README.zh-CN.md")];
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  expect(count(chinese, /^##+ /gm)).toBe(count(english, /^##+ /gm));
  const variables = (text: string) => [...new Set(text.match(/`[A-Z][A-Z_]{2,}`/g) ?? [])].toSorted();
  expect(variables(chinese)).toEqual(variables(english));
  expect(variables(english).length).toBeGreaterThan(5);
});
