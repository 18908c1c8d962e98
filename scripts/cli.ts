import { parseArgs } from "node:util";
import { dataDirOf, parseEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { formatDateTime } from "@/lib/format/date";
import { reachDatabase, requireEmbedded, requireMigrated } from "./database";
import { newMigration } from "./new-migration";
import { generateClient } from "./prisma-client";
import { brokenFiles } from "./stored-files";

const usage = `Usage: npm run cli -- <command>
  migrate                                  apply the pending migrations
  migrate new NAME                         write a migration from the changes of prisma/schema since the last commit
  setup                                    print the one-use link with which the first administrator signs in
  token create --user EMAIL --name NAME    print a new REST token of a person; it is shown this once
  token list                               print the valid tokens: id, name, e-mail, made, last used
  token revoke ID_OR_NAME                  end the token with this id, or all with this name
  seed                                     put the demo company into an empty database
  doctor                                   check the invariants of the stored data

They need the environment of the server: APP_URL, AUTH_SECRET, and DATA_DIR or DATABASE_URL.
`;

type Command = (url: string, args: string[]) => Promise<number>;

const commands: Record<string, Command> = {
  migrate,
  "migrate new": migrateNew,
  setup,
  "token create": tokenCreate,
  "token list": tokenList,
  "token revoke": tokenRevoke,
  seed,
  doctor,
};

/** The others ask something of a database that is there: they neither create one nor work on one without tables. */
const onAnyDatabase = new Set(["migrate", "migrate new"]);

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

async function setup(): Promise<number> {
  if (parseEnv(process.env).isDemo) {
    throw new Error(
      "setup needs the environment of the server, or its link leads nowhere: set APP_URL, AUTH_SECRET, and DATA_DIR or DATABASE_URL as the service has them.",
    );
  }
  const [{ createSetupLink }, { systemActor }, { seedBase }, { seedStarterCompany }] = await Promise.all([
    import("@/lib/auth/mutations"),
    import("@/lib/auth/actor"),
    import("@/prisma/seed/base"),
    import("@/prisma/seed/base/starter"),
  ]);
  const { url, expiresAt } = await createSetupLink(systemActor("cli"), async (tx) => {
    await seedBase(tx);
    await seedStarterCompany(tx, { nameZh: "本公司", nameEn: "Our company" });
  });
  process.stdout.write(`${url}\n`);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  say(`Open it before ${formatDateTime(expiresAt, "en", timeZone)} (${timeZone}); it works once.`);
  return 0;
}

async function tokenCreate(_url: string, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { user: { type: "string" }, name: { type: "string" } } });
  if (!values.user || !values.name) throw new Error("token create needs --user EMAIL and --name NAME.");
  const [{ createApiToken }, { systemActor }] = await Promise.all([
    import("@/lib/auth/mutations"),
    import("@/lib/auth/actor"),
  ]);
  process.stdout.write(`${await createApiToken(systemActor("cli"), { email: values.user, name: values.name })}\n`);
  return 0;
}

async function tokenList(): Promise<number> {
  const [{ apiTokens }, { systemActor }] = await Promise.all([
    import("@/lib/auth/queries"),
    import("@/lib/auth/actor"),
  ]);
  for (const { id, name, email, createdAt, lastUsedAt } of await apiTokens(systemActor("cli"))) {
    const used = lastUsedAt?.toISOString() ?? "never";
    process.stdout.write(`${[id, name, email, createdAt.toISOString(), used].join("\t")}\n`);
  }
  return 0;
}

async function tokenRevoke(_url: string, [idOrName]: string[]): Promise<number> {
  if (!idOrName) throw new Error("token revoke needs the id or the name of a token.");
  const [{ revokeApiTokens }, { systemActor }] = await Promise.all([
    import("@/lib/auth/mutations"),
    import("@/lib/auth/actor"),
  ]);
  const revoked = await revokeApiTokens(systemActor("cli"), idOrName);
  for (const id of revoked) process.stdout.write(`${id}\n`);
  if (revoked.length === 0) say("No valid token has this id or name.");
  return revoked.length > 0 ? 0 : 1;
}

async function seed(url: string): Promise<number> {
  const { createClient } = await import("@/lib/db/client");
  const { seedDemo } = await import("@/prisma/seed/seed");
  const db = createClient(url, 2);
  try {
    await seedDemo(db);
  } finally {
    await db.$disconnect();
  }
  return 0;
}

async function doctor(url: string): Promise<number> {
  const { brokenInvariants } = await import("@/lib/db/invariants");
  const broken = await brokenInvariants(url);
  const files = await brokenFiles(url, parseEnv(process.env).dataDir);
  for (const { name, rows } of broken) say(`✗ ${name}: ${JSON.stringify(rows)}`);
  for (const fault of files) say(`✗ ${fault}`);
  const faults = broken.length + files.length;
  say(faults > 0 ? `Faults: ${faults}` : "All invariants hold.");
  return faults > 0 ? 1 : 0;
}

const refusals: Record<string, string> = {
  alreadyDone: "There is an administrator already: sign in, or ask that person.",
  notFound: "Nobody with this e-mail address may sign in.",
  databaseUnavailable: "The database cannot be reached.",
};

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof DomainError ? (refusals[error.code] ?? error.code) : error.message;
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const name = [positionals.slice(0, 2).join(" "), positionals[0] ?? ""].find((candidate) => candidate in commands);
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) {
    process.stderr.write(usage);
    return 1;
  }
  const mayCreate = onAnyDatabase.has(name);
  // Before the configuration is read, which puts the demo's secret into the data folder.
  if (!mayCreate && !process.env.DATABASE_URL) requireEmbedded(dataDirOf(process.env));
  const env = parseEnv(process.env);
  generateClient(say);
  const database = await reachDatabase(env, say);
  // Modules that open the database read it from the environment, and are imported only after this.
  process.env.DATABASE_URL = database.url;
  try {
    if (!mayCreate) await requireMigrated(database.url);
    return await command(database.url, process.argv.slice(2 + name.split(" ").length));
  } finally {
    // Before the database stops, which would cut its connections with a warning for each.
    const { db } = await import("@/lib/db/client");
    await db.$disconnect();
    await database.close();
  }
}

try {
  process.exit(await main());
} catch (error) {
  say(sentence(error));
  process.exit(1);
}
