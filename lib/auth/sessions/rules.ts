/** A session ends this long after it was last seen. */
export const sessionIdleMs = 12 * 3_600_000;

/** However busy, a session ends this long after the sign-in: the cookie's own life. */
export const sessionMaxAgeSeconds = 7 * 24 * 3_600;

/** When a session opened at `createdAt` and seen at `seenAt` ends. */
export function sessionEnd(createdAt: Date, seenAt: Date): Date {
  return new Date(Math.min(seenAt.getTime() + sessionIdleMs, createdAt.getTime() + sessionMaxAgeSeconds * 1_000));
}

/** `lastSeenAt` is written at most this often. */
export const touchEveryMs = 5 * 60_000;

/** Name of the session cookie. Browsers share cookies between ports, so on plain http the port tells instances apart. */
export function sessionCookieName(appUrl: string, port: number): string {
  return appUrl.startsWith("https:") ? "__Host-desk-session" : `desk-${port}-session`;
}

/** `path` when it leads to a page of this desk, else null: an address given by the sender must not lead elsewhere. */
export function localPath(path: unknown): string | null {
  if (typeof path !== "string" || path.length > 2_000 || !path.startsWith("/")) return null;
  if (!URL.canParse(path, base)) return null;
  // Read as browsers read it, which drop tabs and take a backslash for a slash: "/\\evil.example" would leave the desk.
  const url = new URL(path, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  const isPage = !url.pathname.startsWith("/api/") && url.pathname !== "/sign-in";
  return isPage ? url.pathname + url.search + url.hash : null;
}

const base = "http://desk.invalid";
