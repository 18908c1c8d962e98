import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { isOwnOrigin } from "./rules";

/** Lets through what a page of this desk sent. Throws forbidden for the rest. */
export function requireOwnOrigin(sent: Headers): void {
  const { appUrl, isDemo } = env();
  const from = { origin: sent.get("origin"), host: sent.get("host"), fetchSite: sent.get("sec-fetch-site") };
  if (!isOwnOrigin(from, appUrl, isDemo)) throw new DomainError("forbidden");
}
