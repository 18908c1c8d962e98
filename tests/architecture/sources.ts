import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Files of the repository (tracked, or new and not ignored) that match; generated files are ignored by git and so left out. */
export function sourceFiles(pattern: RegExp): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
  return listed.split("\n").filter((file) => pattern.test(file) && existsSync(file));
}

export function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** Source with comments blanked out, line by line, so that line numbers stay true. */
export function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[\s;{(,])\/\/.*$/gm, "$1");
}
