import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";

/** Puts the demo company into a database without people, in demo mode. Returns whether there are people afterwards. */
export async function seedIfEmpty(databaseUrl: string, isDemo: boolean, say: (line: string) => void): Promise<boolean> {
  if (await hasPeople(databaseUrl)) return true;
  const file = path.resolve("prisma", "seed", "seed.ts");
  if (!isDemo || !existsSync(file)) return false;
  say("Seeding the demo company …");
  const { seedDemo } = (await import(pathToFileURL(file).href)) as { seedDemo(): Promise<void> };
  await seedDemo();
  return true;
}

async function hasPeople(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT EXISTS (SELECT 1 FROM person) AS present");
    return rows[0]?.present === true;
  } finally {
    await client.end();
  }
}
