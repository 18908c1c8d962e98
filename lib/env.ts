import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const loopbackHosts = new Set(["localhost", "127.0.0.1", "::1"]);

/** Secrets that stand in tutorials and example files: long enough to pass the length check, known to everybody. */
const weakSecretPattern = /^(.)\1*$|change.?me|your.?secret|supersecret|please.?change|default.?secret|example/i;

const flag = z
  .enum(["1", "true", "yes", "0", "false", "no"], "use true or false")
  .transform((value) => value === "1" || value === "true" || value === "yes");

const variables = z.object({
  PORT: z.coerce.number("use a number from 1 to 65535").int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "use postgresql://user:password@host:port/database" })
    .optional(),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "use the address people type, such as https://desk.example.com" })
    .optional(),
  AUTH_SECRET: z.string().optional(),
  DEMO: flag.optional(),
});

export type Env = {
  port: number;
  host: string;
  /** Absolute path of the folder with the embedded database and the files. */
  dataDir: string;
  /** Undefined only in the scripts, which start the embedded PostgreSQL and then set it. */
  databaseUrl: string | undefined;
  /** Address that people use, without a slash at the end; links and the Origin check are made from it. */
  appUrl: string;
  authSecret: string;
  isDemo: boolean;
};

/** One variable is missing or wrong; the message is one sentence that names it. */
export class EnvError extends Error {}

let parsed: Env | undefined;

/** The configuration of this process, read once. Throws EnvError. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Absolute path of the data folder, which is neither looked at nor created. */
export function dataDirOf(source: Record<string, string | undefined>): string {
  return path.resolve(/* turbopackIgnore: true */ variables.shape.DATA_DIR.parse(source.DATA_DIR || undefined));
}

/** Reads and checks the variables; creates the demo secret in DATA_DIR where none is given. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty value is what `PORT= npm run up` and most container panels write for "not set".
  const result = variables.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new EnvError(`${issue?.path.join(".")} is not valid: ${issue?.message}.`);
  }
  const given = result.data;
  const dataDir = dataDirOf({ DATA_DIR: given.DATA_DIR });
  const isDemo = decideDemo(given);
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir,
    databaseUrl: given.DATABASE_URL,
    appUrl: (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ""),
    authSecret: chooseSecret(given.AUTH_SECRET, isDemo, dataDir),
    isDemo,
  };
}

function decideDemo(given: z.infer<typeof variables>): boolean {
  if (given.APP_URL) {
    if (given.DEMO)
      throw new EnvError("DEMO must not be set together with APP_URL: a demo company has publicly known people.");
    return false;
  }
  const isDemo = given.DEMO ?? loopbackHosts.has(given.HOST);
  if (!isDemo) throw new EnvError("APP_URL is missing: outside demo mode it must name the address that people use.");
  return true;
}

function chooseSecret(secret: string | undefined, isDemo: boolean, dataDir: string): string {
  if (secret === undefined) {
    if (isDemo) return keptSecret(dataDir);
    throw new EnvError(
      "AUTH_SECRET is missing: set it to at least 32 random bytes, for example from `openssl rand -base64 48`.",
    );
  }
  if (Buffer.byteLength(secret) < 32) throw new EnvError("AUTH_SECRET is too short: it must have at least 32 bytes.");
  if (weakSecretPattern.test(secret) || new Set(secret).size < 8) {
    throw new EnvError("AUTH_SECRET is a known or guessable value: set it to at least 32 random bytes.");
  }
  return secret;
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "auth-secret");
  if (!existsSync(file)) {
    try {
      mkdirSync(dataDir, { recursive: true });
      // "wx": of several processes starting at once one writes, the others read what it wrote.
      writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST" || !existsSync(file))
        throw new EnvError(`DATA_DIR cannot be written: ${dataDir} (${code}).`);
    }
  }
  return readFileSync(file, "utf8");
}
