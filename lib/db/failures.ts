import { DomainError } from "@/lib/errors";

/** Prisma's codes for: unreachable, timed out, connection closed, pool exhausted or no transaction in time. */
const unavailablePrismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"]);

/** The same as the adapter calls it. */
const unavailableKinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "TooManyConnections", "SocketTimeout"]);

/** PostgreSQL: connection exceptions (class 08), too many connections, a lock not got in time, shut down, crashed, starting up. */
const unavailableSqlStates = /^(08...|53300|55P03|57P0[123])$/;

/** Socket errors of Node, and what pg says of a connection that it did not get or lost; none of these carries a code of PostgreSQL's. */
const unavailableMessages =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|timeout exceeded when trying to connect|Connection terminated|Unable to start a transaction in the given time|not queryable/;

/** SQLSTATE of a failed statement wherever Prisma, its adapter or pg put it; undefined when the failure is not PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  for (const layer of layers(error)) {
    for (const key of ["originalCode", "code"] as const) {
      const code = layer[key];
      if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    }
    // Prisma reports a deadlock or serialisation failure of its own statements under this code.
    if (layer.code === "P2034" || layer.kind === "TransactionWriteConflict") return "40001";
  }
  return undefined;
}

/** True for a deadlock or a serialisation failure: the transaction did nothing and may run again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === "40001" || state === "40P01";
}

/** DomainError("databaseUnavailable") when the database could not be reached or had no connection left; otherwise the error itself. */
export function mapUnavailable(error: unknown): unknown {
  const isUnavailable =
    unavailableSqlStates.test(sqlState(error) ?? "") ||
    layers(error).some(
      (layer) =>
        unavailablePrismaCodes.has(String(layer.code)) ||
        unavailableKinds.has(String(layer.kind)) ||
        unavailableMessages.test(String(layer.message)),
    );
  return isUnavailable ? new DomainError("databaseUnavailable") : error;
}

/** The error, its causes and what Prisma wraps in `meta`, outermost first. */
function layers(error: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const open: unknown[] = [error];
  // A cause may point back to its error: ten layers are more than any real chain has.
  while (open.length > 0 && found.length < 10) {
    const next = open.shift();
    if (typeof next !== "object" || next === null) continue;
    const layer = next as Record<string, unknown>;
    found.push({ code: layer.code, originalCode: layer.originalCode, kind: layer.kind, message: layer.message });
    open.push(layer.cause, (layer.meta as Record<string, unknown> | undefined)?.driverAdapterError);
  }
  return found;
}
