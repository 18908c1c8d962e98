import { problemResponse } from "./problem";

type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>;

const names = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type Handlers<Context> = Record<(typeof names)[number] | "OPTIONS", Handler<Context>>;

/** The handlers of a route for every method: those it does not have are refused with a problem that names the others. */
export function methods<Context>(offered: Partial<Handlers<Context>>): Handlers<Context> {
  const allowed = names.filter((name) => offered[name]).flatMap((name) => (name === "GET" ? ["GET", "HEAD"] : [name]));
  const allow = [...allowed, "OPTIONS"].join(", ");
  const refuse = () => problemResponse(405, "methodNotAllowed", {}, { Allow: allow });
  const options = () => new Response(null, { status: 204, headers: { Allow: allow } });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: options, ...offered };
}
