import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Gives TRACE requests another name before Next.js sees them. It cannot build a request with that method and answers 500;
 * under any other unknown method proxy.ts gets to refuse it with 405.
 */
export function renameTrace(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.method === "TRACE") request.method = "REFUSED";
  });
}
