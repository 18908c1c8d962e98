import type { ErrorCode, FieldIssue } from "@/lib/errors";

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

/** The codes of the table of failures, and those that only HTTP knows. */
export type ProblemCode = ErrorCode | "methodNotAllowed" | "payloadTooLarge" | "unsupportedMediaType" | "internal";

/** Words for people who read logs, a title and a sentence; programs go by `code`. */
const words: Record<ProblemCode, readonly [title: string, detail: string]> = {
  malformed: ["The request is malformed", "Fields are missing, unknown or of the wrong form."],
  unauthenticated: ["A valid token is needed", "Send a token that has not been revoked as `Authorization: Bearer …`."],
  forbidden: ["This is not allowed", "The person whom the token stands for lacks the capability for this."],
  notFound: ["There is no such thing", "Nothing is at this address, or the person may not see it."],
  methodNotAllowed: ["This method is not offered here", "The header Allow names the methods of this address."],
  versionConflict: ["Somebody else has changed it", "Read it again, and send the change with currentVersion."],
  stageChanged: ["The ticket has moved on", "In its present stage and state the ticket does not offer this."],
  requestInFlight: ["The same request is being worked on", "Send it again in a moment to get its answer."],
  alreadyDone: ["This was done before", "It can be done only once; nothing was changed."],
  visitUnderWay: ["Another visit of the ticket is under way", "Finish that visit or call it off first."],
  workBegun: ["Work has begun on this visit", "It can no longer be called off: finish it instead."],
  reportSigned: ["The report is signed", "What was signed can no longer be changed."],
  tooLate: ["The time for this is over", "The period in which this could be done has passed."],
  fileTooLarge: ["The file is too large", "Send a smaller file."],
  fileTypeRefused: ["This type of file is not taken", "Send a picture, a video or a PDF of one of the accepted types."],
  imageUnreadable: ["The picture cannot be read", "The file is damaged or not the picture that it claims to be."],
  tooManyFiles: ["Too many files", "Remove some files and send again."],
  payloadTooLarge: ["The body is too large", "A body may have at most 1 MiB."],
  unsupportedMediaType: ["The body must be JSON", "Send the body with `Content-Type: application/json`."],
  invalid: ["A rule refuses this", "The fields are well-formed, but what they say is not possible."],
  evidenceMissing: ["Something is still missing", "The action needs what `errors` names: record that first."],
  idempotencyKeyReused: ["The key belongs to another request", "Send another body under a new Idempotency-Key."],
  linkExpired: ["The link is no longer valid", "Ask for a new link."],
  rateLimited: ["Too many requests", "Wait as many seconds as Retry-After says."],
  storageFull: ["The disk is full", "The server has no space left for files; its operator must make some."],
  calendarClosed: ["The calendar has no working time", "The due time cannot be counted in this business calendar."],
  databaseUnavailable: ["The database cannot be reached", "Nothing was changed; send the request again in a moment."],
  internal: ["Something went wrong", "It was logged under this id; tell it to the server's operator."],
};

/** The HTTP answer for a failure. `extensions` are further members, such as currentVersion. */
export function problemResponse(
  status: number,
  code: ProblemCode,
  { errors = [], detail, ...extensions }: Partial<Problem> & Record<string, unknown> = {},
  further: Record<string, string> = {},
): Response {
  const [title, sentence] = words[code];
  const named = errors.map((issue) => (issue.path ? `${issue.path}: ${issue.code}` : issue.code)).join("; ");
  const problem: Problem = {
    type: `/docs/api#${code}`,
    title,
    status,
    code,
    detail: detail ?? (named ? `${sentence} (${named})` : sentence),
    errors,
    ...extensions,
  };
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "private, no-store",
    ...further,
  };
  if (typeof extensions.retryAfterSeconds === "number") headers["Retry-After"] = String(extensions.retryAfterSeconds);
  if (status === 401) headers["WWW-Authenticate"] = 'Bearer realm="api"';
  return Response.json(problem, { status, headers });
}
