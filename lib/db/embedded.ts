import { type ChildProcess, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { canEnter, placeBinaries, placeData, type ServerUser, serverUser } from "@/lib/db/embedded-place";
import { clearLeftovers, freePort, isPortFree, launch, stopProcess } from "@/lib/db/embedded-process";

/** What must be known again at the next start; kept in DATA_DIR/postgres.json, readable by its owner only. */
type Kept = { folder: string; isInitialised: boolean; port: number; adminPassword: string; password: string };

export type EmbeddedOptions = {
  dataDir: string;
  /** Further server settings, such as fsync=off in tests. */
  settings?: Record<string, string>;
  say?: (line: string) => void;
};

export type Embedded = {
  /** The application's connection: owner of its database, not a superuser. */
  url: string;
  /** The superuser's connection. */
  adminUrl: string;
  stop(): Promise<void>;
};

/** Name of the application's role and of its database. */
const desk = "desk";

const defaultSettings: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  wal_compression: "on",
  max_wal_size: "2GB",
  TimeZone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
};

/**
 * Starts the PostgreSQL that comes from npm in DATA_DIR/postgres on a loopback port of its own; creates it at first. The
 * caller holds the folder's lock (lib/db/folder-lock.ts), so a server that still runs here was left behind by a process
 * that was killed, and is stopped first. Throws Error with one sentence.
 */
export async function startEmbedded({
  dataDir,
  settings = {},
  say = () => undefined,
}: EmbeddedOptions): Promise<Embedded> {
  const user = serverUser();
  const native = placeBinaries(user, say);
  const kept = readKept(dataDir) ?? createKept(dataDir, user, say);
  if (user.uid !== undefined && !canEnter(kept.folder, user)) {
    throw new Error(
      `The user postgres may not enter ${kept.folder}, where the database is: allow it to pass the folders above (chmod a+x).`,
    );
  }
  if (!kept.isInitialised) {
    initialise(native, kept, user);
    kept.isInitialised = true;
    writeKept(dataDir, kept);
  }
  await clearLeftovers(kept.folder);
  if (kept.port === 0 || !(await isPortFree(kept.port))) {
    kept.port = await freePort();
    writeKept(dataDir, kept);
  }
  const adminUrl = urlOf(kept.port, "postgres", kept.adminPassword, "postgres");
  const logFile = path.join(dataDir, "postgres.log");
  const server = await keepRunning(
    () =>
      launch({
        native,
        folder: kept.folder,
        port: kept.port,
        user,
        logFile,
        adminUrl,
        settings: { ...defaultSettings, ...settings },
      }),
    () => clearLeftovers(kept.folder),
    say,
  );
  await createRoleAndDatabase(adminUrl, kept.password);
  return { url: deskUrl(kept), adminUrl, stop: server.stop };
}

/** Connection to the embedded PostgreSQL of a folder whose desk is running; null when none was ever created there. */
export function embeddedUrl(dataDir: string): string | null {
  const kept = readKept(dataDir);
  return kept && deskUrl(kept);
}

/** Removes a data folder with its database, wherever that was placed; for the temporary ones of tests. */
export function removeEmbedded(dataDir: string): void {
  const kept = readKept(dataDir);
  if (kept) rmSync(kept.folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** Starts a server again whenever it ends without having been asked to (killed, out of memory), until `stop()`. */
async function keepRunning(
  start: () => Promise<ChildProcess>,
  clear: () => Promise<void>,
  say: (line: string) => void,
) {
  let isStopping = false;
  let server = await start();
  const watch = () => server.once("exit", () => !isStopping && void revive());
  const revive = async () => {
    say("PostgreSQL ended unexpectedly: starting it again");
    while (!isStopping) {
      try {
        await clear();
        server = await start();
        break;
      } catch (error) {
        say(String(error));
        await delay(2_000);
      }
    }
    // Asked to stop while it was starting.
    if (isStopping) await stopProcess(server);
    else watch();
  };
  watch();
  const stop = async () => {
    isStopping = true;
    await stopProcess(server);
  };
  return { stop };
}

function readKept(dataDir: string): Kept | null {
  const file = path.join(dataDir, "postgres.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Kept) : null;
}

function createKept(dataDir: string, user: ServerUser, say: (line: string) => void): Kept {
  const folder = placeData(path.join(dataDir, "postgres"), user, say);
  const kept = { folder, isInitialised: false, port: 0, adminPassword: secret(), password: secret() };
  writeKept(dataDir, kept);
  return kept;
}

function writeKept(dataDir: string, kept: Kept): void {
  const file = path.join(dataDir, "postgres.json");
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}

function deskUrl(kept: Kept): string {
  return urlOf(kept.port, desk, kept.password, desk);
}

function urlOf(port: number, role: string, password: string, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

function initialise(native: string, kept: Kept, user: ServerUser): void {
  // What a start that was cut off left there: initdb refuses a folder with files.
  for (const entry of readdirSync(kept.folder)) rmSync(path.join(kept.folder, entry), { recursive: true });
  const scratch = mkdtempSync(path.join(tmpdir(), "desk-initdb-"));
  const passwordFile = path.join(scratch, "password");
  writeFileSync(passwordFile, kept.adminPassword, { mode: 0o600 });
  if (user.uid !== undefined)
    for (const item of [scratch, passwordFile]) chownSync(item, user.uid, user.gid ?? user.uid);
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const initdb = (locale: string) =>
    spawnSync(
      path.join(native, "bin", "initdb"),
      [
        `--pgdata=${kept.folder}`,
        ...access,
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=und",
        `--locale=${locale}`,
      ],
      { ...user, cwd: "/", encoding: "utf8" },
    );
  try {
    // C.UTF-8 knows which characters are letters; where the system lacks it, plain C must do.
    let result = initdb("C.UTF-8");
    if (result.status !== 0) result = initdb("C");
    if (result.status !== 0)
      throw new Error(`PostgreSQL could not create its files in ${kept.folder}: ${result.stderr?.trim()}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function createRoleAndDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [desk]);
    if (rows.length > 0) return;
    // Role first and tolerant: a start that was cut off between the two statements is finished by the next one.
    const { rows: roles } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [desk]);
    if (roles.length === 0) await client.query(`CREATE ROLE ${desk} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`CREATE DATABASE ${desk} OWNER ${desk}`);
  } finally {
    await client.end();
  }
}
