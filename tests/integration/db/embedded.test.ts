import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Embedded, embeddedUrl, removeEmbedded, startEmbedded } from "@/lib/db/embedded";

/** Not careless about commits: a killed server must still have them. */
const quick = { fsync: "off", shared_buffers: "64MB" };

let dataDir: string;
let running: Embedded | null = null;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "desk-embedded-"));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  await running?.stop();
  running = null;
  removeEmbedded(dataDir);
});

async function start(): Promise<Embedded> {
  running = await startEmbedded({ dataDir, settings: quick });
  return running;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () =>
  path.join(JSON.parse(readFileSync(path.join(dataDir, "postgres.json"), "utf8")).folder, "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);

test("keeps its data and its port, and gives the application no more than it needs", async () => {
  const first = await start();
  await query(first.url, "CREATE TABLE kept AS SELECT 'bleibt' AS word");
  expect(await query(first.url, "SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user")).toEqual([
    { rolsuper: false, rolcreatedb: false },
  ]);
  expect(
    await query(
      first.url,
      "SELECT getdatabaseencoding() AS encoding, datlocprovider AS provider FROM pg_database WHERE datname = current_database()",
    ),
  ).toEqual([{ encoding: "UTF8", provider: "i" }]);
  expect(statSync(path.join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  await first.stop();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(embeddedUrl(dataDir)).toBe(first.url);
  expect(await query(second.url, "SELECT word FROM kept")).toEqual([{ word: "bleibt" }]);
});

test("moves to another port when its own is taken", async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  await first.stop();
  const squatter = createServer().listen(port, "127.0.0.1");
  await once(squatter, "listening");
  const second = await start();
  expect(new URL(second.url).port).not.toBe(String(port));
  squatter.close();
});

test("is started again when it is killed, on the same port, with what was committed", async () => {
  const { url } = await start();
  await query(url, "CREATE TABLE kept AS SELECT 1 AS n");
  process.kill(serverPid(), "SIGKILL");
  await expect.poll(() => query(url, "SELECT n FROM kept").catch(() => null), { timeout: 10_000 }).toEqual([{ n: 1 }]);
});

test("a server left behind by a killed process is replaced", async () => {
  const program = spawn(process.execPath, ["--import", "tsx", "tests/support/start-embedded.ts", dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = String((await once(program.stdout, "data"))[0]).trim();
  const orphan = serverPid();
  program.kill("SIGKILL");
  await once(program, "exit");
  expect(await query(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  const second = await start();
  expect(second.url).toBe(url);
  expect(serverPid()).not.toBe(orphan);
});

test("a postmaster.pid whose number belongs to another program now does not stop the start", async () => {
  await start();
  const left = readFileSync(pidFile(), "utf8");
  await running?.stop();
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(stranger, "spawn");
  writeFileSync(pidFile(), left.replace(/^\d+/, String(stranger.pid)));
  await start();
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

test("a first start that was cut off is begun anew", async () => {
  await start();
  await running?.stop();
  const file = path.join(dataDir, "postgres.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), isInitialised: false }));
  const { url } = await start();
  expect(await query(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  expect(existsSync(pidFile())).toBe(true);
});
