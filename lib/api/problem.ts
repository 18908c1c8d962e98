import type { FieldIssue } from "@/lib/errors";

/** RFC 9457 answer of every failing API call. `errors` names each wrong or missing piece. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors: FieldIssue[];
  [extension: string]: unknown;
};

/** Words for people who read logs; programs go by `code`. */
const titles: Record<string, string> = {
  malformed: "The request is malformed",
  unauthenticated: "A valid token is needed",
  forbidden: "This is not allowed",
  notFound: "There is no such thing",
  methodNotAllowed: "This method is not offered here",
  versionConflict: "Somebody else has changed it",
  stageChanged: "The ticket has moved on",
  requestInFlight: "The same request is being worked on",
  alreadyDone: "This was done before",
  visitUnderWay: "Another visit of the ticket is under way",
  workBegun: "Work has begun on this visit",
  reportSigned: "The report is signed",
  tooLate: "The time for this is over",
  payloadTooLarge: "The body is too large",
  unsupportedMediaType: "The body must be JSON",
  invalid: "A rule refuses this",
  evidenceMissing: "Something is still missing",
  idempotencyKeyReused: "The key belongs to another request",
  linkExpired: "The link is no longer valid",
  rateLimited: "Too many requests",
  databaseUnavailable: "The database cannot be reached",
  internal: "Something went wrong",
};

/** The HTTP answer for a failure. `extensions` are further members, such as currentVersion. */
export function problemResponse(
  status: number,
  code: string,
  { errors = [], detail = "", ...extensions }: Partial<Problem> & Record<string, unknown> = {},
): Response {
  const problem: Problem = {
    type: `/docs/api#${code}`,
    title: titles[code] ?? code,
    status,
    code,
    detail: detail || (errors.length > 0 ? errors.map((issue) => `${issue.path}: ${issue.code}`).join("; ") : ""),
    errors,
    ...extensions,
  };
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "private, no-store",
  };
  if (typeof extensions.retryAfterSeconds === "number") headers["Retry-After"] = String(extensions.retryAfterSeconds);
  if (status === 401) headers["WWW-Authenticate"] = 'Bearer realm="api"';
  return Response.json(problem, { status, headers });
}
