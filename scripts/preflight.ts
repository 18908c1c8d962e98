import { mkdirSync, statfsSync } from "node:fs";
import pg from "pg";
import { isPortFree } from "@/lib/db/embedded-process";

const neededMegabytes = 1024;

/** Throws Error with one sentence when something else listens on the port. */
export async function checkPort(port: number, host: string): Promise<void> {
  if (!(await isPortFree(port, host))) {
    throw new Error(
      `Port ${port} on ${host} is taken by another program: stop that one, or set PORT to another number.`,
    );
  }
}

/** Throws Error with one sentence when a folder cannot be made or its disk is nearly full. */
export function checkDisk(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`DATA_DIR cannot be created: ${folder} (${(error as NodeJS.ErrnoException).code}).`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < neededMegabytes) {
    throw new Error(`Only ${free} MB are free on the disk of ${folder}: at least ${neededMegabytes} MB are needed.`);
  }
}

/** Throws Error with one sentence when the PostgreSQL of DATABASE_URL does not answer. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new Error(`The database of DATABASE_URL cannot be reached: ${host}${pathname} (${reason}).`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
