import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { ServerUser } from "@/lib/db/embedded-place";
import { processIdentity } from "@/lib/db/folder-lock";

export type LaunchOptions = {
  native: string;
  folder: string;
  port: number;
  user: ServerUser;
  logFile: string;
  settings: Record<string, string>;
  /** Connection that must answer before the server counts as started. */
  adminUrl: string;
};

/** Starts the server and waits until it answers. Throws Error with the last words of its log. */
export async function launch(options: LaunchOptions): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const logStart = existsSync(options.logFile) ? readFileSync(options.logFile).length : 0;
    const child = spawnServer(options);
    if (await becomesReady(child, options.adminUrl)) return child;
    await stopProcess(child);
    const lastWords = fatalLine(readFileSync(options.logFile).subarray(logStart).toString());
    // Backends of a server that was killed outlive it for a moment and still hold its memory.
    if (attempt < 10 && lastWords.includes("shared memory")) await delay(1_000);
    else throw new Error(`PostgreSQL did not start: ${lastWords} (log: ${options.logFile}).`);
  }
}

/** Ends a server: fast shutdown (running transactions are rolled back), and the hard way when that takes longer than 20 s. */
export async function stopProcess(server: ChildProcess | number): Promise<void> {
  const pid = typeof server === "number" ? server : server.pid;
  if (pid === undefined) return;
  const identity = processIdentity(pid);
  if (identity === null) return;
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (processIdentity(pid) !== identity) return;
      await delay(50);
    }
  }
}

/**
 * Makes the folder startable after a kill: stops a server that outlived the process that had started it, and frees a
 * postmaster.pid whose number now belongs to another program, which PostgreSQL would take for a running server.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || !holdsNumber(pid)) return;
  if (processIdentity(pid) !== null && isServerOf(pid, folder)) return stopProcess(pid);
  // Not removed: the other lines let PostgreSQL find orphaned backends. Only the number becomes that of a dead process.
  const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
  writeFileSync(file, [String(dead), ...lines.slice(1)].join("\n"));
}

/** True when nothing listens on the loopback port. */
export function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}

function spawnServer({ native, folder, port, user, logFile, settings }: LaunchOptions): ChildProcess {
  const log = openSync(logFile, "a", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached = its own process group: Ctrl-C in the terminal must reach the app first and the database last.
  const child = spawn(path.join(native, "bin", "postgres"), ["-D", folder, "-p", String(port), ...flags], {
    ...user,
    cwd: "/",
    stdio: ["ignore", log, log],
    detached: true,
  });
  // Without a listener a failure to spawn would end the process; becomesReady() notices it by the missing number.
  child.on("error", () => undefined);
  closeSync(log);
  return child;
}

async function becomesReady(child: ChildProcess, adminUrl: string): Promise<boolean> {
  const deadline = performance.now() + 60_000;
  while (
    child.pid !== undefined &&
    child.exitCode === null &&
    child.signalCode === null &&
    performance.now() < deadline
  ) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      await delay(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** As PostgreSQL asks: also true for a dead process that its parent has not collected yet. */
function holdsNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isServerOf(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    const command = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
    return command.includes("postgres") && command.includes(folder);
  }
}

function fatalLine(log: string): string {
  const lines = log.trim().split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "no message";
  return fatal.replace(/^.*?(FATAL|PANIC):\s*/, "").trim() || "no message";
}
