import type { Db } from "@/lib/db/client";
import { allMoves } from "@/lib/tickets/workflow/rules";

/**
 * Brings the database's copy of the workflow table, which its trigger checks transitions against, to what the code says. Runs after every
 * migration and at every start; repeating it is harmless.
 */
export async function syncWorkflow(db: Db): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.workflowTransition.deleteMany();
    await tx.workflowTransition.createMany({ data: allMoves() });
  });
}
