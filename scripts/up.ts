import path from "node:path";
import { startEmbedded } from "@/lib/db/embedded";
import { lockFolder } from "@/lib/db/folder-lock";
import { type Env, parseEnv } from "@/lib/env";
import { buildApp } from "./build";
import { startNext } from "./next-server";
import { checkDatabase, checkDisk, checkPort } from "./preflight";
import { generateClient } from "./prisma-client";

/** Another one lets the tests build beside a running desk. */
const distDir = process.env.NEXT_DIST_DIR || ".next";

const isDev = process.argv.includes("--dev");

/** What must be undone at the end, the last thing first. */
const cleanups: (() => Promise<void> | void)[] = [];
let isEnding = false;

function say(line: string): void {
  if (!isEnding) process.stdout.write(`  ${line}\n`);
}

async function end(code: number): Promise<never> {
  if (isEnding) return new Promise<never>(() => undefined);
  isEnding = true;
  for (const cleanup of cleanups.reverse()) await cleanup();
  process.exit(code);
}

async function openDatabase(env: Env): Promise<string> {
  if (env.databaseUrl) {
    await checkDatabase(env.databaseUrl);
    say("PostgreSQL of DATABASE_URL answers");
    return env.databaseUrl;
  }
  const lock = lockFolder(env.dataDir);
  cleanups.push(lock.release);
  const embedded = await startEmbedded({ dataDir: env.dataDir, say });
  cleanups.push(embedded.stop);
  say(`PostgreSQL runs in ${path.relative(process.cwd(), env.dataDir) || env.dataDir}`);
  return embedded.url;
}

async function main(): Promise<void> {
  process.stdout.write("Aftersales Desk · 售后服务台\n");
  const env = parseEnv(process.env);
  await checkPort(env.port, env.host);
  checkDisk(env.dataDir);
  const databaseUrl = await openDatabase(env);
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: env.dataDir, PORT: String(env.port), HOST: env.host };
  // Modules that open the database read it from the environment, and are imported only after this.
  Object.assign(process.env, environment);
  generateClient(say);
  // Before the database stops, which would cut idle connections with a warning for each.
  cleanups.push(async () => (await import("@/lib/db/client")).db.$disconnect());
  const { migrate } = await import("@/lib/db/migrate");
  const { syncWorkflow } = await import("@/lib/tickets/workflow/reference/mutations");
  const applied = await migrate(databaseUrl, syncWorkflow);
  say(applied.length > 0 ? `Applied migrations: ${applied.length}` : "The database is up to date");
  const { isWithoutCompany, seedDemoCompany } = await import("./seed-demo");
  const isNew = await isWithoutCompany(databaseUrl);
  if (isNew && env.isDemo) say("Seeding the demo company (a minute or two, only the first time) …");
  // Together: the build leaves a core idle much of the time.
  await Promise.all([
    isNew && env.isDemo ? seedDemoCompany(databaseUrl) : null,
    isDev ? null : buildApp(distDir, environment, say),
  ]);
  say("Starting the web server …");
  const server = await startNext({
    mode: isDev ? "dev" : "start",
    host: env.host,
    port: env.port,
    distDir,
    environment,
  });
  cleanups.push(server.stop);
  greet(env, isNew);
  await end(await server.ended);
}

function greet({ appUrl, isDemo }: Env, isNew: boolean): void {
  const mode = isDemo ? "demo mode: everybody who reaches this address may sign in as anybody" : "production mode";
  const signIn = isDemo
    ? `${appUrl}/sign-in, without a password, as service@, support@, repair@, manager@ or admin@demo.example`
    : `${appUrl}/sign-in`;
  process.stdout.write(`\n  Ready at ${appUrl} (${mode})\n  Sign in at ${signIn}\n`);
  if (isNew && !isDemo) {
    process.stdout.write(
      "  Nobody can sign in yet: `npm run cli -- setup`, in this same environment, prints a link for the first administrator.\n",
    );
  }
  process.stdout.write("  Ctrl-C stops it.\n\n");
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0));
// The process that started this one was killed: nobody could stop the database any more.
process.on("disconnect", () => void end(1));
process.channel?.unref();

main().catch(async (error: unknown) => {
  // While ending, what was under way fails for that reason alone.
  if (!isEnding) process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await end(1);
});
