import { randomUUID } from "node:crypto";
import { mapUnavailable } from "@/lib/db/failures";
import { DomainError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import type { ActionFailure, ChangeSince } from "./schema";

/** An expected failure as it is answered; anything else is logged with an id, and only the id is told. */
export function failureOf(thrown: unknown, action: string): ActionFailure {
  const error = mapUnavailable(thrown);
  if (!(error instanceof DomainError)) {
    const id = randomUUID().slice(0, 8);
    logger.error("action failed", { id, action, error });
    return { code: "internal", id };
  }
  const { issues, currentVersion, changes, retryAfterSeconds } = error.details;
  return {
    code: error.code,
    ...(issues && { issues }),
    ...(currentVersion !== undefined && { currentVersion }),
    ...(Array.isArray(changes) && { changes: changes as ChangeSince[] }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}
