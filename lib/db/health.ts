import { statfs } from "node:fs/promises";
import { db } from "@/lib/db/client";
import { migrationState } from "@/lib/db/migrate";
import { env } from "@/lib/env";

/** Below this the database cannot be trusted to go on writing. */
const neededMegabytes = 200;

const patienceMs = 1_500;

export type Readiness = { isReady: boolean; checks: { database: boolean; migrations: boolean; disk: boolean } };

/** Whether this process can serve requests now; answers within two seconds also when the database hangs. */
export async function readiness(): Promise<Readiness> {
  const [database, migrations, disk] = await Promise.all([holds(canQuery), holds(isMigrated), holds(hasSpace)]);
  return { isReady: database && migrations && disk, checks: { database, migrations, disk } };
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  // Any failure of a check means the same to the caller: not ready.
  const outcome = await Promise.race([check().catch(() => false), tooLate]);
  clearTimeout(timer);
  return outcome;
}

async function canQuery(): Promise<boolean> {
  await db.$queryRaw`SELECT 1`;
  return true;
}

async function isMigrated(): Promise<boolean> {
  const { databaseUrl } = env();
  if (!databaseUrl) return false;
  const { pending, problem } = await migrationState(databaseUrl);
  return problem === null && pending.length === 0;
}

async function hasSpace(): Promise<boolean> {
  const { bavail, bsize } = await statfs(env().dataDir);
  return (bavail * bsize) / 1024 ** 2 >= neededMegabytes;
}
