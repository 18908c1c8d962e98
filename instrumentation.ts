/** Runs once when the server starts: a wrong configuration must stop it here, not at somebody's first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env } = await import("@/lib/env");
  try {
    if (!env().databaseUrl) throw new Error("DATABASE_URL is missing: `npm run up` starts a PostgreSQL and sets it.");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const { markPeers } = await import("@/lib/auth/peer");
  markPeers();
  const { renameTrace } = await import("@/lib/api/trace");
  renameTrace();
}
