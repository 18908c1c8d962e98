import * as z from "zod";
import type { FieldIssue } from "@/lib/errors";
import { fromInputDateTime } from "@/lib/format/date";

// Every message of a schema is a code (message key `errors.field.<code>`), so that one schema serves both languages.
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined || issue.input === null ? "required" : "invalid";
      case "too_small":
        return issue.origin === "string" || issue.origin === "array" ? "required" : "tooSmall";
      case "too_big":
        return issue.origin === "string" || issue.origin === "array" ? "tooLong" : "tooLarge";
      case "unrecognized_keys":
        return "unknownKey";
      case "invalid_value":
        return "invalidChoice";
      default:
        return "invalid";
    }
  },
});

/** Text PostgreSQL can store: trimmed, NFC, without NUL, other control characters or lone surrogates; at most `max` UTF-16 units. */
export function text(max: number) {
  return (
    z
      .string()
      .max(max)
      .refine((value) => value.isWellFormed() && !hasControlCharacters(value), { error: "badCharacters" })
      // Forms send line ends as CR LF, scripts as LF: one text, one form.
      .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
  );
}

/** As `text`, and something must be left after trimming. */
export function requiredText(max: number) {
  return text(max).refine((value) => value.length > 0, { error: "required" });
}

/** An RFC 4122 identifier as PostgreSQL writes it. */
export const id = z.guid();

/** Years that somebody may mean; PostgreSQL knows none before the first. */
const isPlausible = (value: string) => value >= "1900";

/** Local day "2026-11-22". */
export const day = z.iso.date().refine(isPlausible, { error: "invalidDate" });

/** Instant ISO 8601 with zone, as Date. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine(isPlausible, { error: "invalidDate" })
  .transform((value) => new Date(value));

/** How much of a part: three decimals, as they are stored. Whether it may be divided is the part's to say. */
export const quantity = z.coerce.number().min(0.001).max(9999).multipleOf(0.001, { error: "threeDecimals" });

/** What `<input type="datetime-local">` sends, read in the company's zone; instants with a zone pass as well. */
export const wallTime = z
  .string()
  .max(40)
  .refine((value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.test(value), {
    error: "invalidDate",
  })
  .transform((value) => fromInputDateTime(value))
  .refine((date) => !Number.isNaN(date.getTime()), { error: "invalidDate" });

/** Optimistic concurrency: the version of the ticket that the sender has read. */
export const version = z.coerce.number().int().min(1).max(2_000_000_000);

/**
 * Telephone number: full-width folded, +86, spaces and punctuation stripped. Stored form: 11 digits of a mobile, `0755-12345678[-8001]` as
 * digits with hyphens, or +country digits.
 */
export const phone = z
  .string()
  .max(40)
  .transform(normalisePhone)
  .refine((value) => /^(1[3-9]\d{9}|0\d{2,3}-\d{7,8}(-\d{1,6})?|[48]00\d{7}|\+\d{7,15})$/.test(value), {
    error: "invalidPhone",
  });

/** One plain ASCII mail address in lower case. */
export const email = z
  .string()
  .max(254)
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => /^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/.test(value), { error: "invalidEmail" });

/** Serial number: full-width folded, upper case, without spaces. */
export const serial = z
  .string()
  .max(64)
  .transform(normaliseSerial)
  .refine((value) => /^[A-Z0-9][A-Z0-9./-]{3,39}$/.test(value), { error: "invalidSerial" });

/** Folds what people type for a serial number to its stored form. */
export function normaliseSerial(value: string): string {
  return value.normalize("NFKC").toUpperCase().replace(/\s+/g, "");
}

/** Folds what people type for a telephone number to its stored form; what is no number stays recognisably wrong. */
export function normalisePhone(value: string): string {
  const folded = value.normalize("NFKC").trim();
  const digits = folded.replace(/[\s().]/g, "");
  const domestic = digits.replace(/^(\+|00)86-?/, "");
  const bare = domestic.replace(/-/g, "");
  if (/^1[3-9]\d{9}$/.test(bare) || /^[48]00\d{7}$/.test(bare)) return bare;
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:[-#转](\d{1,6}))?$/.exec(domestic);
  if (landline) return [landline[1], landline[2], landline[3]].filter(Boolean).join("-");
  return domestic.replace(/^00/, "+").replace(/(?!^)\D/g, "");
}

/** The pieces of a failed parse, as the interface and the API name them. */
export function issuesOf(error: z.ZodError): FieldIssue[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), code: "unknownKey" }))
      : [{ path: issue.path.join("."), code: issue.message }],
  );
}

function hasControlCharacters(value: string): boolean {
  // Tab, line feed and carriage return are text; NUL and the other control characters are not.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value);
}
