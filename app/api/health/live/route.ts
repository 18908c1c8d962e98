export const dynamic = "force-dynamic";

/** The process answers; says nothing about the database, so that a restart of the database does not restart the app. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "Cache-Control": "no-store" } });
}
