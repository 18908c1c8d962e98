import { env } from "@/lib/env";

/** Set for every request by lib/auth/peer.ts, overwriting what the sender may have put there. */
export const peerHeader = "x-peer-address";

/**
 * The network address a request comes from, for throttling: the other end of the connection. Only a reverse proxy on this machine is
 * believed about whom it speaks for (the last entry of X-Forwarded-For, which it has added itself); in demo mode there is none.
 */
export function clientAddress(headers: Headers): string {
  const peer = withoutMapping(headers.get(peerHeader) ?? "unknown");
  if (env().isDemo || !isLoopback(peer)) return peer;
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded ? withoutMapping(forwarded).slice(0, 64) : peer;
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

/** "::ffff:10.0.0.1" and "10.0.0.1" are one address. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
