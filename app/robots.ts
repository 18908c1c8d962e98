import type { MetadataRoute } from "next";

/** Search engines get the home page and the legal pages; tracking links and the desk are nobody's find. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: ["/$", "/legal/", "/_next/static/"], disallow: "/" } };
}
