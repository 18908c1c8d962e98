import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";

/**
 * Headers that differ per request; those that never change stand in next.config.ts. Nothing here decides who may do
 * what: that is checked where the data is read and written.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!methods.has(request.method))
    return new NextResponse(null, { status: 405, headers: { allow: [...methods].join(", ") } });
  const { pathname } = request.nextUrl;
  const isHttps = env().appUrl.startsWith("https:");
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = pathname.startsWith("/api/") ? apiPolicy : pagePolicy(nonce, isHttps);

  // Next.js takes the nonce for its own scripts from the request's policy.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  // A page does not know its own address, and the sign-in must lead back to it.
  headers.set("x-path", pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });

  response.headers.set("content-security-policy", policy);
  if (isHttps) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  if (pathname.startsWith("/t/")) {
    // The address itself is the key to the ticket.
    response.headers.set("referrer-policy", "no-referrer");
    response.headers.set("x-robots-tag", "noindex, nofollow");
  }
  return response;
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

function pagePolicy(nonce: string, isHttps: boolean): string {
  const isDev = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    // React rebuilds server stacks with eval while developing, never in production.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // The development server inserts styles as they change.
    `style-src-elem 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Places and sizes of popups and of chart cards are style attributes, which no nonce can allow. Without scripts or
    // style elements they can move things on the page, not read it.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

export const config = {
  // Uploads stay outside: with a proxy in between, bodies above 10 MB arrive cut off. Static files need no nonce.
  matcher: [
    "/((?!api/uploads|_next/static|_next/image|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$|manifest\\.webmanifest$).*)",
  ],
};
