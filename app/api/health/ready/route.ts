import { readiness } from "@/lib/db/health";

export const dynamic = "force-dynamic";

/** The process can serve requests: database, migrations and disk; 503 within two seconds when it cannot. */
export async function GET(): Promise<Response> {
  const { isReady, checks } = await readiness();
  return Response.json(
    { status: isReady ? "ready" : "notReady", checks },
    {
      status: isReady ? 200 : 503,
      headers: { "Cache-Control": "no-store", ...(isReady ? {} : { "Retry-After": "2" }) },
    },
  );
}
