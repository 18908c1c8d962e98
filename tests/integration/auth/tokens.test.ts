import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { createApiToken, revokeApiTokens } from "@/lib/auth/mutations";
import { apiTokens } from "@/lib/auth/queries";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createCompany } from "@/tests/factories/company";
import { operationOf, send } from "@/tests/integration/api/client";

beforeAll(createCompany);
afterEach(() => setClock(null));

const desk = systemActor("test");
const make = (name: string) => createApiToken(desk, { email: "agent@example.com", name });
const listed = async (name: string) => (await apiTokens(desk)).filter((token) => token.name === name);
const call = async (token: string) => (await send(operationOf("getMe"), { token })).status;

describe("a revoked token", () => {
  test("answers 401, by its id or by its name, and others go on", async () => {
    const [byId, byName, other] = [randomUUID().slice(0, 8), randomUUID().slice(0, 8), randomUUID().slice(0, 8)];
    const tokens = [await make(byId), await make(byName), await make(other)];
    expect(await Promise.all(tokens.map(call))).toEqual([200, 200, 200]);
    const [first] = await listed(byId);
    expect(await revokeApiTokens(desk, first?.id ?? "")).toEqual([first?.id]);
    expect(await revokeApiTokens(desk, byName)).toHaveLength(1);
    expect(await Promise.all(tokens.map(call))).toEqual([401, 401, 200]);
    expect([...(await listed(byId)), ...(await listed(byName))]).toEqual([]);
    expect(await listed(other)).toMatchObject([{ email: "agent@example.com" }]);
  });

  test("stays revoked since then, and is told once", async () => {
    const name = randomUUID();
    await make(name);
    const [id] = await revokeApiTokens(desk, name);
    expect(await revokeApiTokens(desk, name)).toEqual([]);
    const told = { type: "auth.tokenRevoked", payload: { path: ["token"], equals: id ?? "" } };
    expect(await db.auditEvent.count({ where: told })).toBe(1);
  });
});

test("the last use is noted once an hour", async () => {
  const name = randomUUID();
  const token = await make(name);
  const used = async (at: string) => {
    setClock(new Date(at));
    await call(token);
    return (await listed(name))[0]?.lastUsedAt?.toISOString();
  };
  expect(await used("2026-11-23T02:00:00Z")).toBe("2026-11-23T02:00:00.000Z");
  expect(await used("2026-11-23T02:59:59Z")).toBe("2026-11-23T02:00:00.000Z");
  expect(await used("2026-11-23T03:00:00Z")).toBe("2026-11-23T03:00:00.000Z");
});
