import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import { diffSchemas } from "@/lib/db/schema-engine";

const schemaDir = path.join("prisma", "schema");

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql with the difference between the schema of the last commit and the
 * present one. Constraints, triggers and functions are added to that file by hand. Returns its path.
 */
export async function newMigration(name: string, databaseUrl: string): Promise<string> {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error("A migration's name has small letters, digits and underscores only.");
  const sql = await diffSchemas(databaseUrl, committedSchema(), await presentSchema());
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma", "migrations", `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  await writeFile(file, sql.trimStart());
  return file;
}

function committedSchema(): SchemaContainer[] {
  const git = (...args: string[]) =>
    execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    const paths = git("ls-tree", "--name-only", "HEAD", `${schemaDir}/`)
      .split("\n")
      .filter((file) => file.endsWith(".prisma"));
    return paths.map((file) => ({ path: file, content: git("show", `HEAD:${file}`) }));
  } catch {
    // No commit yet: everything is new.
    return [];
  }
}

async function presentSchema(): Promise<SchemaContainer[]> {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(schemaDir, name),
      content: await readFile(path.join(schemaDir, name), "utf8"),
    })),
  );
}
