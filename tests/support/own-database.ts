import { afterAll } from "vitest";
import { copyDatabase } from "./database-copy";

// Before lib/env is loaded, which reads the address once: nothing imported here may import it.
const own = await copyDatabase();
process.env.DATABASE_URL = own.url;

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  await db.$disconnect();
  await own.drop();
});
