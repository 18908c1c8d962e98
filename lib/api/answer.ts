import { failureOf } from "@/lib/action/failures";
import { errorStatus } from "@/lib/errors";

/** For what only its reader may have. */
export const noStore = { "Cache-Control": "private, no-store" };

/** The failure of a request that our own pages made, as their forms know failures; `name` is for the log. */
export function failureAnswer(error: unknown, name: string): Response {
  const failure = failureOf(error, name);
  const status = failure.code === "internal" ? 500 : errorStatus[failure.code];
  return Response.json(failure, { status, headers: noStore });
}
