import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { peerHeader } from "@/lib/auth/address";

/**
 * Writes the address of the connection's other end into each incoming request, before Next.js sees it. Next.js itself keeps an
 * X-Forwarded-For that the sender invented, so without this nobody could tell an invented address from a real one.
 */
export function markPeers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? "unknown";
  });
}
