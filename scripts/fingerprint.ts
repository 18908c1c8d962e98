import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Hash of the contents of files and folders; what does not exist counts as empty. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** True when the fingerprint kept in `stampFile` is another one, or none. */
export function hasChanged(stampFile: string, present: string): boolean {
  return !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== present;
}

/** Keeps the fingerprint; call it only after the work that it stands for is done. */
export function keepFingerprint(stampFile: string, present: string): void {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, present);
}

function filesBelow(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(entry, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
