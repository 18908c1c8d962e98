import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sessionCookieName } from "@/lib/auth/sessions/rules";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { createStaff, password, visitor } from "./fixtures";

const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: (name: string) => ({ value: request.cookies.get(name) }) }),
}));

const { optionalActor, requestActor, requireActor } = await import("@/lib/auth/session");
const { openPasswordSession } = await import("@/lib/auth/sessions/mutations");

const cookie = sessionCookieName(env().appUrl, env().port);

async function signedIn() {
  const { personId, email } = await createStaff();
  const attempt = { email, password, userAgent: "", deviceProof: undefined };
  const { sessionId } = await openPasswordSession(visitor(), attempt);
  return { personId, sessionId };
}

async function sendCookie(token: Record<string, unknown>, { secret = env().authSecret, maxAge = 60 } = {}) {
  request.cookies.set(cookie, await encode({ token, secret, salt: cookie, maxAge }));
}

beforeEach(() => {
  request.headers = new Headers();
  request.cookies.clear();
});

test("the cookie's session is looked up on every request", async () => {
  const { personId, sessionId } = await signedIn();
  await sendCookie({ sid: sessionId });
  expect((await requestActor()).personId).toBe(personId);
  expect((await requireActor()).personId).toBe(personId);
  await db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
  await expect(requestActor()).rejects.toMatchObject({ code: "unauthenticated" });
});

describe("is nobody", () => {
  test("without a cookie, or with text that is no token", async () => {
    expect(await optionalActor()).toBeNull();
    request.cookies.set(cookie, "eyJhbGciOiJub25lIn0.e30.");
    expect(await optionalActor()).toBeNull();
  });

  test("with a token of another secret, an expired one, or one without our id", async () => {
    const { sessionId } = await signedIn();
    await sendCookie({ sid: sessionId }, { secret: "another secret of at least 32 bytes!" });
    expect(await optionalActor()).toBeNull();
    await sendCookie({ sid: sessionId }, { maxAge: -60 });
    expect(await optionalActor()).toBeNull();
    await sendCookie({ sub: sessionId });
    expect(await optionalActor()).toBeNull();
    await sendCookie({ sid: { not: "" } });
    expect(await optionalActor()).toBeNull();
  });
});

describe("a page without a session leads to the sign-in", () => {
  test.each([
    ["/tickets?stage=plan", "/sign-in?next=%2Ftickets%3Fstage%3Dplan"],
    ["//evil.example", "/sign-in"],
    [null, "/sign-in"],
  ])("from %s to %s", async (path, target) => {
    if (path) request.headers.set("x-path", path);
    await expect(requireActor()).rejects.toMatchObject({ digest: expect.stringContaining(`;${target};`) });
  });
});
