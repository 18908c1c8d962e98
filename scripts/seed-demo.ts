import { createClient } from "@/lib/db/client";
import { isEmpty, seedDemo } from "@/prisma/seed/seed";

/** Puts the demo company into a database without an organisation, in demo mode. Returns whether there is one afterwards. */
export async function seedIfEmpty(databaseUrl: string, isDemo: boolean, say: (line: string) => void): Promise<boolean> {
  const db = createClient(databaseUrl, 2);
  try {
    if (!(await isEmpty(db))) return true;
    if (!isDemo) return false;
    say("Seeding the demo company …");
    await seedDemo(db);
    return true;
  } finally {
    await db.$disconnect();
  }
}
