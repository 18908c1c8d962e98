import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export type NextServer = {
  /** Resolves with its exit code when the server ends for whatever reason. */
  ended: Promise<number>;
  stop(): Promise<void>;
};

type Options = {
  mode: "start" | "dev";
  host: string;
  port: number;
  distDir: string;
  environment: Record<string, string>;
};

/** Starts Next on host:port and waits until its health route answers. Throws Error when it ends before that. */
export async function startNext({ mode, host, port, distDir, environment }: Options): Promise<NextServer> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      path.resolve("scripts", "end-with-parent.mjs"),
      path.join("node_modules", "next", "dist", "bin", "next"),
      mode,
      "-H",
      host,
      "-p",
      String(port),
    ],
    {
      // In production Next's own greeting names addresses that are not ours to name; the log is on standard error.
      stdio: ["ignore", mode === "dev" ? "inherit" : "pipe", "inherit", "ipc"],
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: mode === "dev" ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
        NEXT_DIST_DIR: distDir,
      },
    },
  );
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const greeting: Buffer[] = [];
  const keep = (chunk: Buffer) => greeting.push(chunk);
  child.stdout?.on("data", keep);
  try {
    await waitUntilLive(child, host, port);
  } catch (error) {
    process.stderr.write(Buffer.concat(greeting));
    throw error;
  }
  child.stdout?.off("data", keep).pipe(process.stdout, { end: false });
  return { ended, stop: () => stopServer(child, ended) };
}

async function waitUntilLive(child: ChildProcess, host: string, port: number): Promise<void> {
  const shown = host.includes(":") ? `[${host}]` : host.replace("0.0.0.0", "127.0.0.1");
  const deadline = performance.now() + 120_000;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    const response = await fetch(`http://${shown}:${port}/api/health/live`).catch(() => null);
    if (response?.ok) return;
    await delay(200);
  }
  child.kill("SIGKILL");
  throw new Error("The web server did not start: see its message above.");
}

/** Requests in flight finish; what is still open after 10 s (event streams) is cut off. */
async function stopServer(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}
