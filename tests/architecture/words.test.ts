import { describe, expect, test } from "vitest";
import { read, sourceFiles, withoutComments } from "./sources";

const interfaceFiles = sourceFiles(/^(app|components)\/.*\.tsx?$/);
const productFiles = sourceFiles(/^(app|components|lib)\/.*\.tsx?$|^(proxy|instrumentation)\.ts$/);

describe("words and formats", () => {
  test("no Chinese text in pages and components: it belongs to the messages", () => {
    expect(find(interfaceFiles, /\p{Script=Han}/u)).toEqual([]);
  });

  test("no Intl or toLocale* outside lib/format, which takes locale and zone from its caller", () => {
    const files = productFiles.filter((file) => !file.startsWith("lib/format/"));
    expect(find(files, /\bIntl\.|\.toLocale(Date|Time|Upper|Lower)?(String|Case)?\(/)).toEqual([]);
  });

  test("the present time comes from lib/clock, so that tests can set it", () => {
    const files = productFiles.filter((file) => file !== "lib/clock.ts" && file.startsWith("lib/"));
    expect(find(files, /\bnew Date\(\)|\bDate\.now\(\)/)).toEqual([]);
  });

  test("no console in the product: lib/logger writes structured lines", () => {
    expect(find(productFiles, /\bconsole\.(log|info|warn|error|debug)\(/)).toEqual([]);
  });

  test("no check is switched off", () => {
    expect(find(productFiles, /@ts-(ignore|nocheck|expect-error)|\bas any\b/, read)).toEqual([]);
  });
});

function find(
  files: string[],
  pattern: RegExp,
  source: (file: string) => string = (file) => withoutComments(read(file)),
): string[] {
  return files.flatMap((file) =>
    source(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}
