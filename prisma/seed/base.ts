import type { Tx } from "@/lib/db/client";
import { seedCalendars } from "@/prisma/seed/base/calendars";
import { seedPolicies } from "@/prisma/seed/base/policies";
import { seedRoles } from "@/prisma/seed/base/roles";

/** What every installation needs before its first ticket: roles, business calendars, SLA policies. Repeating it is harmless. */
export async function seedBase(db: Tx): Promise<void> {
  await seedRoles(db);
  await seedCalendars(db);
  await seedPolicies(db);
}
