import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { PersonActor } from "@/lib/auth/actor";
import { sessionActor } from "@/lib/auth/queries";
import { sessionIdOfRequest } from "@/lib/auth/sessions/cookie";
import { touchSession } from "@/lib/auth/sessions/mutations";
import { localPath } from "@/lib/auth/sessions/rules";
import { DomainError } from "@/lib/errors";

/**
 * Who is signed in, null for nobody. Looked up in the database once per request: a disabled account, a revoked session or a
 * changed post counts from the next request on.
 */
export const optionalActor = cache(async (): Promise<PersonActor | null> => {
  const sessionId = await sessionIdOfRequest();
  if (!sessionId) return null;
  const [actor] = await Promise.all([sessionActor(sessionId), touchSession(sessionId)]);
  return actor;
});

/** For pages: who is signed in; leads to the sign-in page, and from there back, when nobody is. */
export async function requireActor(): Promise<PersonActor> {
  const actor = await optionalActor();
  if (actor) return actor;
  // Set by proxy.ts: a page does not know its own address.
  const path = localPath((await headers()).get("x-path"));
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** For server actions and route handlers: who is signed in. Throws DomainError("unauthenticated"). */
export async function requestActor(): Promise<PersonActor> {
  const actor = await optionalActor();
  if (!actor) throw new DomainError("unauthenticated");
  return actor;
}
