import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { read, sourceFiles } from "./sources";

type Tree = { [key: string]: string | Tree };

const folder = "lib/i18n/messages/zh-CN";

/** Every word of the product's code, the workflow's and the database's included: keys are often made from their codes. */
const words = new Set(
  sourceFiles(/^(app|components|lib|prisma)\/.*\.(tsx?|prisma|sql)$|^proxy\.ts$/).flatMap(
    (file) => read(file).match(/\w+/g) ?? [],
  ),
);

// Missing keys are errors of the compiler (lib/i18n/types.d.ts); what it cannot see is a text that nothing shows any more.
test.each(readdirSync(folder))("%s: every text is named somewhere in the code", (file) => {
  const keys = leaves(JSON.parse(read(path.join(folder, file))) as Tree);
  expect(keys.filter((key) => !words.has(key.split(".").at(-1) ?? ""))).toEqual([]);
});

function leaves(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : leaves(value, `${prefix}${key}.`),
  );
}
