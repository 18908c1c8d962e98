import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { draftCookieName, sentCookieName } from "./rules";

const sentSeconds = 3_600;

/** The secret of the request draft that this browser is filling in. */
export function draftSecret(): Promise<string | null> {
  return read(draftCookieName);
}

/** Keeps the draft's secret in this browser. */
export function keepDraftSecret(secret: string, seconds: number): Promise<void> {
  return keep(draftCookieName, secret, seconds);
}

/** What `keepSent` has kept within the hour. */
export function keptSent(): Promise<string | null> {
  return read(sentCookieName);
}

/** The link's secret is stored as a hash only: for the hour after sending, this browser's cookie is its one copy. */
export function keepSent(sent: string): Promise<void> {
  return keep(sentCookieName, sent, sentSeconds);
}

type CookieName = (appUrl: string, port: number) => string;

async function read(nameOf: CookieName): Promise<string | null> {
  const { appUrl, port } = env();
  return (await cookies()).get(nameOf(appUrl, port))?.value ?? null;
}

async function keep(nameOf: CookieName, value: string, maxAge: number): Promise<void> {
  const { appUrl, port } = env();
  const secure = appUrl.startsWith("https:");
  (await cookies()).set(nameOf(appUrl, port), value, { path: "/", maxAge, sameSite: "lax", httpOnly: true, secure });
}
