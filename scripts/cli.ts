import { parseArgs } from "node:util";
import { parseEnv } from "@/lib/env";
import { reachDatabase } from "./database";
import { newMigration } from "./new-migration";
import { generateClient } from "./prisma-client";

const usage = `Usage: npm run cli -- <command>
  migrate                                  apply the pending migrations
  migrate new NAME                         write a migration from the changes of prisma/schema since the last commit
  seed                                     put the demo company into an empty database
  doctor                                   check the invariants of the stored data
`;

type Command = (url: string, args: string[]) => Promise<number>;

const commands: Record<string, Command> = { migrate, "migrate new": migrateNew, doctor };

/** Answers to the caller go to standard output, everything else to standard error, so that `$(npm run -s cli -- …)` gets the answer alone. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function migrate(url: string): Promise<number> {
  const { migrate: apply } = await import("@/lib/db/migrate");
  const { syncWorkflow } = await import("@/lib/tickets/workflow/reference/mutations");
  const applied = await apply(url, syncWorkflow);
  say(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "Nothing to apply.");
  return 0;
}

async function migrateNew(url: string, [name = ""]: string[]): Promise<number> {
  process.stdout.write(`${await newMigration(name, url)}\n`);
  return 0;
}

async function doctor(url: string): Promise<number> {
  const { brokenInvariants } = await import("@/lib/db/invariants");
  const broken = await brokenInvariants(url);
  for (const { name, rows } of broken) say(`✗ ${name}: ${JSON.stringify(rows)}`);
  say(broken.length > 0 ? `${broken.length} invariants are broken.` : "All invariants hold.");
  return broken.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const name = [positionals.slice(0, 2).join(" "), positionals[0] ?? ""].find((candidate) => candidate in commands);
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) {
    say(usage);
    return 1;
  }
  const env = parseEnv(process.env);
  generateClient(say);
  const database = await reachDatabase(env, say);
  // Modules that open the database read it from the environment, and are imported only after this.
  process.env.DATABASE_URL = database.url;
  try {
    return await command(database.url, process.argv.slice(2 + name.split(" ").length));
  } finally {
    await database.close();
  }
}

try {
  process.exit(await main());
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
