import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { seedBase } from "@/prisma/seed/base";
import { chinaDay } from "@/prisma/seed/demo/days";
import { seedReference } from "@/prisma/seed/demo/reference";
import { seedTickets } from "@/prisma/seed/demo/tickets";

/**
 * Fills an empty, migrated database with the demo company: organisation, people, catalogue, customers, devices and tickets up to this
 * moment. `db` must lead to the database of DATABASE_URL, where the product's own mutations make the tickets.
 * Throws when the database has an organisation already.
 */
export async function seedDemo(db: Db): Promise<void> {
  if (!(await isEmpty(db))) throw new Error("The database has an organisation already: the demo company is not added.");
  const until = now();
  await db.$transaction(
    async (tx) => {
      await seedBase(tx);
      await seedReference(tx, chinaDay(until));
    },
    { timeout: 60_000 },
  );
  await seedTickets(until);
}

/** True for a migrated database without an organisation. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.department.count()) === 0;
}
