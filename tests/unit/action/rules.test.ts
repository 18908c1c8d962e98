import { describe, expect, test } from "vitest";
import { isOwnOrigin } from "@/lib/action/rules";

const site = "https://desk.example.com";

describe("with APP_URL", () => {
  test.each([
    ["its own origin", { origin: site, host: "desk.example.com" }, true],
    ["its own origin behind a proxy that changes Host", { origin: site, host: "127.0.0.1:3000" }, true],
    ["no Origin", { origin: null, host: "desk.example.com" }, false],
    ["a foreign origin", { origin: "https://evil.example", host: "desk.example.com" }, false],
    [
      "a foreign origin that the Host header agrees with",
      { origin: "https://evil.example", host: "evil.example" },
      false,
    ],
    ["the same host without encryption", { origin: "http://desk.example.com", host: "desk.example.com" }, false],
    ["another port", { origin: `${site}:8443`, host: "desk.example.com:8443" }, false],
    ["a longer name", { origin: `${site}.evil.example`, host: "desk.example.com" }, false],
    ["nonsense", { origin: "desk.example.com", host: "desk.example.com" }, false],
  ])("%s", (_name, sent, expected) => {
    expect(isOwnOrigin({ ...sent, fetchSite: null }, site, false)).toBe(expected);
  });

  test.each([
    ["same-origin", true],
    ["same-site", false],
    ["cross-site", false],
    ["none", false],
    [null, false],
  ])('the origin "null" with Sec-Fetch-Site %s', (fetchSite, expected) => {
    expect(isOwnOrigin({ origin: "null", host: "desk.example.com", fetchSite }, site, false)).toBe(expected);
  });
});

describe("in demo mode", () => {
  test.each([
    ["http://localhost:3000", "localhost:3000", true],
    ["http://127.0.0.1:3000", "127.0.0.1:3000", true],
    ["http://localhost:3001", "127.0.0.1:3000", false],
    ["http://evil.example", "localhost:3000", false],
    ["http://evil.example", null, false],
  ])("origin %s for host %s", (origin, host, expected) => {
    expect(isOwnOrigin({ origin, host, fetchSite: null }, "http://localhost:3000", true)).toBe(expected);
  });
});
