import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";

async function answer(path: string, { method = "GET", appUrl = "" } = {}): Promise<Response> {
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  const { proxy } = await import("@/proxy");
  return proxy(new NextRequest(`http://localhost:3000${path}`, { method }));
}

function directives(response: Response): Map<string, string> {
  const policy = response.headers.get("content-security-policy") ?? "";
  return new Map(policy.split("; ").map((part) => [part.split(" ", 1)[0] ?? "", part] as const));
}

beforeEach(() => {
  vi.unstubAllEnvs();
});

describe("content security policy of pages", () => {
  test("scripts run by nonce only, styles too, nobody frames the page", async () => {
    const policy = directives(await answer("/tickets"));
    expect(policy.get("script-src")).toMatch(/^script-src 'nonce-[0-9a-f]{32}' 'strict-dynamic'$/);
    expect(policy.get("style-src-elem")).toMatch(/^style-src-elem 'self' 'nonce-[0-9a-f]{32}'$/);
    expect(policy.get("frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(policy.get("base-uri")).toBe("base-uri 'none'");
    expect(policy.get("object-src")).toBe("object-src 'none'");
  });

  test("each request has its own nonce, also handed to the page", async () => {
    const [first, second] = [await answer("/"), await answer("/")];
    const nonce = first.headers.get("x-middleware-request-x-nonce");
    expect(directives(first).get("script-src")).toContain(`'nonce-${nonce}'`);
    expect(second.headers.get("x-middleware-request-x-nonce")).not.toBe(nonce);
  });
});

test("the API's answers may load nothing at all", async () => {
  expect((await answer("/api/v1/tickets")).headers.get("content-security-policy")).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});

test("tracking addresses are neither told to other sites nor indexed", async () => {
  const tracking = await answer("/t/secret-token");
  expect(tracking.headers.get("referrer-policy")).toBe("no-referrer");
  expect(tracking.headers.get("x-robots-tag")).toContain("noindex");
  expect((await answer("/tickets")).headers.get("x-robots-tag")).toBeNull();
});

test.each([
  ["https://desk.example.com", true],
  ["http://desk.example.com", false],
])("%s: strict transport %s", async (appUrl, isStrict) => {
  expect((await answer("/", { appUrl })).headers.has("strict-transport-security")).toBe(isStrict);
});

test.each(["PROPFIND", "REFUSED", "get-everything"])("%s is refused", async (method) => {
  const response = await answer("/tickets", { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toContain("GET");
});
