import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Headers that are the same in every installation. The ones with a nonce or that depend on APP_URL are set by proxy.ts: these are fixed at build time. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=()" },
];

const nextConfig: NextConfig = {
  // The tests build beside a running instance without taking its files away.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    "pg",
    "@node-rs/argon2",
    "@react-pdf/renderer",
    "@prisma/client",
    "@prisma/adapter-pg",
    "sharp",
  ],
  // "null" is what forms without scripts send from pages with the policy no-referrer; lib/action then asks the browser's own word.
  experimental: { serverActions: { bodySizeLimit: "1mb", allowedOrigins: ["null"] } },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(nextConfig);
