import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { seedBase } from "@/prisma/seed/base";
import { chinaDay } from "@/prisma/seed/demo/days";
import { seedReference } from "@/prisma/seed/demo/reference";
import { seedTickets } from "@/prisma/seed/demo/tickets";
import { demoStories } from "@/prisma/seed/demo/tickets/story";
import { clearUnfinished, isUnfinished, markFinished, markStarted } from "@/prisma/seed/restart";

/**
 * Fills an empty, migrated database with the demo company: organisation, people, catalogue, customers, devices and tickets up to this
 * moment. What an interrupted seeding has left is removed first. `db` must lead to the database of DATABASE_URL, where the product's own
 * mutations make the tickets. Throws when the database has an organisation already.
 */
export async function seedDemo(db: Db): Promise<void> {
  if (await isUnfinished(db)) await clearUnfinished(db);
  if (!(await isEmpty(db))) throw new Error("The database has an organisation already: the demo company is not added.");
  const until = now();
  await db.$transaction(
    async (tx) => {
      await markStarted(tx);
      await seedBase(tx);
      await seedReference(tx, chinaDay(until));
    },
    { timeout: 60_000 },
  );
  await seedTickets(demoStories(until), until);
  await markFinished(db);
}

/** True for a migrated database without an organisation, or with half a demo company. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.department.count()) === 0 || (await isUnfinished(db));
}
