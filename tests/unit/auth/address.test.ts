import { describe, expect, test, vi } from "vitest";

const mode = vi.hoisted(() => ({ isDemo: false }));
vi.mock("@/lib/env", () => ({ env: () => mode }));

const { clientAddress } = await import("@/lib/auth/address");

function addressOf(peer: string | null, forwarded: string | null): string {
  const headers = new Headers();
  if (peer) headers.set("x-peer-address", peer);
  if (forwarded) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers);
}

describe("in production", () => {
  test.each([
    ["a direct connection", "203.0.113.9", null, "203.0.113.9"],
    ["an invented X-Forwarded-For", "203.0.113.9", "10.0.0.1", "203.0.113.9"],
    ["a proxy on this machine", "127.0.0.1", "198.51.100.7", "198.51.100.7"],
    [
      "a proxy on this machine, with entries of the sender before its own",
      "::1",
      "1.1.1.1, 198.51.100.7",
      "198.51.100.7",
    ],
    ["a mapped address", "::ffff:203.0.113.9", null, "203.0.113.9"],
    ["a mapped proxy", "::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["nothing known", null, "198.51.100.7", "unknown"],
  ])("%s", (_name, peer, forwarded, expected) => {
    mode.isDemo = false;
    expect(addressOf(peer, forwarded)).toBe(expected);
  });
});

test("in demo mode nobody speaks for others", () => {
  mode.isDemo = true;
  expect(addressOf("127.0.0.1", "198.51.100.7")).toBe("127.0.0.1");
});
