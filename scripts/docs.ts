import { readFileSync, writeFileSync } from "node:fs";
import { workflowDiagram, workflowTable } from "@/lib/tickets/workflow/diagram/rules";

/** Rewrites the parts of the documents that are made from the code: what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
const parts = { "workflow-diagram": `\`\`\`mermaid\n${workflowDiagram()}\n\`\`\``, "workflow-table": workflowTable() };
const file = "docs/architecture.md";

const written = Object.entries(parts).reduce(
  (text, [name, part]) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
      (_all, open, close) => `${open}\n${part}\n${close}`,
    ),
  readFileSync(file, "utf8"),
);
writeFileSync(file, written);
