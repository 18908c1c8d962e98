import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { createApiToken, createSetupLink, redeemSetupLink } from "@/lib/auth/mutations";
import { tokenActor } from "@/lib/auth/queries";
import { secretHash } from "@/lib/auth/rules";
import { openPasswordSession } from "@/lib/auth/sessions/mutations";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createStaff, password, visitor } from "./fixtures";

const cli = systemActor("cli");

afterEach(() => setClock(null));

/** Leaves an organisation with an administrator's position that nobody who may sign in holds. */
async function withoutAdministrator(): Promise<void> {
  await createStaff([], "admin");
  await db.person.updateMany({
    where: { assignments: { some: { position: { roles: { some: { role: { key: "admin" } } } } } } },
    data: { disabledAt: new Date() },
  });
}

function administrator() {
  return { name: "管理员", email: `a${randomUUID()}@example.com`, password };
}

async function newLink(): Promise<string> {
  const { url } = await createSetupLink(cli, async () => undefined);
  return url.split("/setup/")[1] ?? "";
}

describe("the set-up link", () => {
  test("names one administrator, however many use it at once", async () => {
    await withoutAdministrator();
    const token = await newLink();
    const people = Array.from({ length: 8 }, administrator);
    const outcomes = await Promise.allSettled(people.map((person) => redeemSetupLink(visitor(), token, person)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "linkExpired" });
    }
    expect(await db.person.count({ where: { email: { in: people.map(({ email }) => email) } } })).toBe(1);
  });

  test("lets the administrator in, and is then refused, as is a further one", async () => {
    await withoutAdministrator();
    const token = await newLink();
    const person = administrator();
    await redeemSetupLink(visitor(), token, person);
    const attempt = { email: person.email, password, userAgent: "", deviceProof: undefined };
    await expect(openPasswordSession(visitor(), attempt)).resolves.toHaveProperty("sessionId");
    await expect(redeemSetupLink(visitor(), token, administrator())).rejects.toMatchObject({ code: "linkExpired" });
    await expect(newLink()).rejects.toMatchObject({ code: "alreadyDone" });
    const link = await db.setupLink.findUnique({ where: { tokenHash: secretHash(token) } });
    expect(link?.usedAt).not.toBeNull();
  });

  test("is stored as a hash alone", async () => {
    await withoutAdministrator();
    const token = await newLink();
    expect(token).toHaveLength(43);
    const stored = await db.$queryRaw<{ row: string }[]>`SELECT setup_link::text AS row FROM setup_link`;
    expect(stored.some(({ row }) => row.includes(secretHash(token)))).toBe(true);
    expect(stored.some(({ row }) => row.includes(token))).toBe(false);
  });

  test("ends after 24 hours, and when a later one is made", async () => {
    await withoutAdministrator();
    setClock(new Date("2026-11-22T00:00:00Z"));
    const first = await newLink();
    const second = await newLink();
    await expect(redeemSetupLink(visitor(), first, administrator())).rejects.toMatchObject({ code: "linkExpired" });
    setClock(new Date("2026-11-23T00:00:01Z"));
    await expect(redeemSetupLink(visitor(), second, administrator())).rejects.toMatchObject({ code: "linkExpired" });
  });

  test("lives on when the e-mail is taken", async () => {
    await withoutAdministrator();
    const { email } = await createStaff();
    const token = await newLink();
    await expect(redeemSetupLink(visitor(), token, { ...administrator(), email })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "email", code: "taken" }] },
    });
    await redeemSetupLink(visitor(), token, administrator());
  });

  test("prepares the company only when there is no organisation", async () => {
    await withoutAdministrator();
    const prepare = vi.fn(async () => undefined);
    await createSetupLink(cli, prepare);
    expect(prepare).not.toHaveBeenCalled();
  });
});

describe("a REST token", () => {
  test("acts for its person, is stored as a hash alone, and ends when revoked", async () => {
    const { personId, email } = await createStaff();
    const token = await createApiToken(cli, { email, name: "ERP" });
    expect(token).toMatch(/^asd_[\w-]{43}$/);
    expect((await tokenActor(token))?.personId).toBe(personId);
    const stored = await db.$queryRaw<{ row: string }[]>`SELECT api_token::text AS row FROM api_token`;
    expect(stored.some(({ row }) => row.includes(token) || row.includes(token.slice(4)))).toBe(false);
    await db.apiToken.updateMany({ where: { personId }, data: { revokedAt: new Date() } });
    expect(await tokenActor(token)).toBeNull();
  });

  test("is not made for unknown or disabled people", async () => {
    const { personId, email } = await createStaff();
    await db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    for (const owner of [email, "nobody@example.com"]) {
      await expect(createApiToken(cli, { email: owner, name: "x" })).rejects.toMatchObject({ code: "notFound" });
    }
  });
});
