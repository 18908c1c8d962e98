type Sent = {
  /** The request's Origin header. */
  origin: string | null;
  host: string | null;
  /** Sec-Fetch-Site, which browsers set and pages cannot. */
  fetchSite: string | null;
};

/**
 * Whether a request comes from a page of this desk. Next.js lets a request without Origin through, and believes the Host header:
 * here the origin must be that of APP_URL. In demo mode, which has no APP_URL, it must be the host that the request itself names.
 * Forms without scripts on pages with the policy no-referrer (tracking) say "null"; there the browser's own word counts.
 */
export function isOwnOrigin({ origin, host, fetchSite }: Sent, appUrl: string, isDemo: boolean): boolean {
  if (origin === "null") return fetchSite === "same-origin";
  if (!origin || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  if (sent.origin === new URL(appUrl).origin) return true;
  return isDemo && host !== null && sent.protocol === "http:" && sent.host === host.toLowerCase();
}
