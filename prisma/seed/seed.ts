import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { seedBase } from "@/prisma/seed/base";
import { chinaDay } from "@/prisma/seed/demo/days";
import { seedReference } from "@/prisma/seed/demo/reference";

/**
 * Fills an empty, migrated database with the demo company: organisation, people, catalogue, customers and devices.
 * Throws when the database has an organisation already.
 */
export async function seedDemo(db: Db): Promise<void> {
  if (!(await isEmpty(db))) throw new Error("The database has an organisation already: the demo company is not added.");
  const today = chinaDay(now());
  await db.$transaction(
    async (tx) => {
      await seedBase(tx);
      await seedReference(tx, today);
    },
    { timeout: 60_000 },
  );
}

/** True for a migrated database without an organisation. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.department.count()) === 0;
}
