import { createClient } from "@/lib/db/client";
import { isEmpty, seedDemo } from "@/prisma/seed/seed";

/** True when no organisation is in the database. */
export async function isWithoutCompany(databaseUrl: string): Promise<boolean> {
  const db = createClient(databaseUrl, 1);
  try {
    return await isEmpty(db);
  } finally {
    await db.$disconnect();
  }
}

/** Puts the demo company into an empty database. */
export async function seedDemoCompany(databaseUrl: string): Promise<void> {
  const db = createClient(databaseUrl, 2);
  try {
    await seedDemo(db);
  } finally {
    await db.$disconnect();
  }
}
