import { now } from "@/lib/clock";

type Level = "debug" | "info" | "warn" | "error";
type Fields = Record<string, unknown>;

const secretName = /password|secret|token|authorization|cookie|phone|email|hash/i;

/** Structured log: one JSON line per event on standard error, control characters escaped by JSON, secrets masked by name. */
export const logger = {
  debug: (message: string, fields?: Fields) => write("debug", message, fields),
  info: (message: string, fields?: Fields) => write("info", message, fields),
  warn: (message: string, fields?: Fields) => write("warn", message, fields),
  error: (message: string, fields?: Fields) => write("error", message, fields),
};

function write(level: Level, message: string, fields: Fields = {}): void {
  if (level === "debug" && process.env.NODE_ENV === "production") return;
  const line = JSON.stringify({ at: now().toISOString(), level, message, ...fields }, replace);
  process.stderr.write(`${line}\n`);
}

function replace(key: string, value: unknown): unknown {
  if (key !== "" && secretName.test(key)) return "[hidden]";
  if (value instanceof Error)
    return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
  return typeof value === "bigint" ? value.toString() : value;
}
