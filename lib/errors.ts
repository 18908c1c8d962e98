/**
 * Every expected failure has a code from this table and is translated in the interface (message key `errors.<code>`).
 * The number is the HTTP status of the REST answer (docs/api.md).
 */
export const errorStatus = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  versionConflict: 409,
  stageChanged: 409,
  requestInFlight: 409,
  alreadyDone: 409,
  visitUnderWay: 409,
  workBegun: 409,
  reportSigned: 409,
  tooLate: 409,
  fileTooLarge: 413,
  fileTypeRefused: 415,
  imageUnreadable: 422,
  tooManyFiles: 422,
  invalid: 422,
  evidenceMissing: 422,
  idempotencyKeyReused: 422,
  linkExpired: 410,
  rateLimited: 429,
  storageFull: 507,
  calendarClosed: 422,
  databaseUnavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One missing or wrong piece: where (dot path of the input, or a name of the evidence) and why (message key `errors.field.<code>`). */
export type FieldIssue = { path: string; code: string; params?: Record<string, string | number> };

export type ErrorDetails = {
  issues?: FieldIssue[];
  /** Present on conflicts: the version that is stored now. */
  currentVersion?: number;
  /** Present when rate limited: seconds after which another try may succeed. */
  retryAfterSeconds?: number;
  [key: string]: unknown;
};

/** An expected failure. Anything else that is thrown is a defect: it is logged with an id, and only the id is shown. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** The refusal that names missing evidence or wrong fields. */
export function refusal(code: ErrorCode, issues: FieldIssue[]): DomainError {
  return new DomainError(code, { issues });
}
