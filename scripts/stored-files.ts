import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import pg from "pg";

type Row = { id: string; storage_key: string; thumbnail_key: string | null; size: number; sha256: string };

/** A file is written before its row: one younger than this may still get it. */
const graceMs = 3_600_000;

/** What is wrong between the rows of attachments and the files of a data folder, in both directions. */
export async function brokenFiles(databaseUrl: string, dataDir: string): Promise<string[]> {
  const rows = await readRows(databaseUrl);
  const root = path.join(dataDir, "files");
  const expected = new Set(rows.flatMap((row) => [row.storage_key, ...(row.thumbnail_key ? [row.thumbnail_key] : [])]));
  const faults: string[] = [];
  for (const row of rows) faults.push(...(await faultsOf(row, root)));
  for (const file of await filesBelow(root)) {
    const isYoung = Date.now() - (await stat(file)).mtimeMs < graceMs;
    if (!expected.has(path.basename(file)) && !isYoung) faults.push(`${file} belongs to no attachment`);
  }
  return faults;
}

async function readRows(databaseUrl: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    return (await client.query<Row>("SELECT id, storage_key, thumbnail_key, size, sha256 FROM attachment")).rows;
  } finally {
    await client.end();
  }
}

async function faultsOf(row: Row, root: string): Promise<string[]> {
  const fileOf = (key: string) => path.join(root, key.slice(0, 2), key.slice(2, 4), key);
  if (row.thumbnail_key && !existsSync(fileOf(row.thumbnail_key))) return [`attachment ${row.id} has lost its preview`];
  const file = fileOf(row.storage_key);
  if (!existsSync(file)) return [`attachment ${row.id} has lost its file`];
  const { size } = await stat(file);
  if (size !== row.size) return [`attachment ${row.id} has ${size} bytes instead of ${row.size}`];
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex") === row.sha256 ? [] : [`attachment ${row.id} has other content than was stored`];
}

async function filesBelow(root: string): Promise<string[]> {
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
