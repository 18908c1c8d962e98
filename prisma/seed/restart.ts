import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";

/** Kept as audit events, which nothing changes or removes. No other installation than a demo ever writes them. */
const started = "demo.seedStarted";
const finished = "demo.seedFinished";

/** Written together with the first rows of the demo company. */
export async function markStarted(tx: Tx): Promise<void> {
  await tx.auditEvent.create({ data: { type: started, actorKind: "system", createdAt: now() } });
}

/** Written when the demo company is complete. */
export async function markFinished(db: Db): Promise<void> {
  await db.auditEvent.create({ data: { type: finished, actorKind: "system", createdAt: now() } });
}

/** True when seeding began here and was cut short: half a company, with which nobody has worked yet. */
export async function isUnfinished(db: Db): Promise<boolean> {
  const marks = await db.auditEvent.findMany({ where: { type: { in: [started, finished] } }, select: { type: true } });
  return marks.some(({ type }) => type === started) && !marks.some(({ type }) => type === finished);
}

/**
 * Empties every table but the workflow's copy and the record of migrations. The triggers that keep history from being changed are put
 * aside for that, in the same transaction. Throws unless seeding was cut short here.
 */
export async function clearUnfinished(db: Db): Promise<void> {
  if (!(await isUnfinished(db))) throw new Error("Only a demo company whose seeding was cut short may be cleared.");
  await db.$transaction(async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname = current_schema() AND tablename NOT IN ('_prisma_migrations', 'workflow_transition')`;
    const names = tables.map(({ name }) => name);
    for (const name of names) await tx.$executeRaw(Prisma.raw(`ALTER TABLE ${name} DISABLE TRIGGER USER`));
    await tx.$executeRaw(Prisma.raw(`TRUNCATE ${names.join(", ")} RESTART IDENTITY`));
    for (const name of names) await tx.$executeRaw(Prisma.raw(`ALTER TABLE ${name} ENABLE TRIGGER USER`));
  });
}
