import { afterEach, describe, expect, test } from "vitest";
import { holds, systemActor } from "@/lib/auth/actor";
import { sessionActor } from "@/lib/auth/queries";
import { closeSession, openPasswordSession, revokeSessions, touchSession } from "@/lib/auth/sessions/mutations";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createStaff, password, visitor } from "./fixtures";

afterEach(() => setClock(null));

function attempt(email: string, changes: { password?: string; deviceProof?: string } = {}) {
  return { email, password, userAgent: "test", deviceProof: undefined, ...changes };
}

async function auditOf(personId: string) {
  const rows = await db.auditEvent.findMany({ where: { subject: personId }, orderBy: { id: "asc" } });
  return rows.map(({ type, actorKind, payload }) => ({ type, actorKind, payload }));
}

describe("a live session ends at once", () => {
  test("when the person is disabled", async () => {
    const { personId, email } = await createStaff();
    const { sessionId } = await openPasswordSession(visitor(), attempt(email));
    expect((await sessionActor(sessionId))?.personId).toBe(personId);
    await db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    expect(await sessionActor(sessionId)).toBeNull();
  });

  test("when all sessions of the person are revoked", async () => {
    const { personId, email } = await createStaff();
    const opened = await Promise.all([1, 2].map(() => openPasswordSession(visitor(), attempt(email))));
    expect(await revokeSessions(systemActor("test"), personId)).toBe(2);
    for (const { sessionId } of opened) expect(await sessionActor(sessionId)).toBeNull();
  });

  test("when it is signed out, which is recorded once", async () => {
    const { personId, email } = await createStaff();
    const { sessionId } = await openPasswordSession(visitor(), attempt(email));
    await closeSession(sessionId);
    await closeSession(sessionId);
    expect(await sessionActor(sessionId)).toBeNull();
    expect((await auditOf(personId)).map(({ type }) => type)).toEqual(["auth.signedIn", "auth.signedOut"]);
  });
});

test("a post that ended gives nothing from the next request on", async () => {
  const { email, assignmentId } = await createStaff(["ticket.override"]);
  const { sessionId } = await openPasswordSession(visitor(), attempt(email));
  const before = await sessionActor(sessionId);
  expect(before && holds(before, "ticket.override")).toBe(true);
  await db.assignment.update({ where: { id: assignmentId }, data: { validTo: new Date("2020-02-01") } });
  const after = await sessionActor(sessionId);
  expect(after && holds(after, "ticket.override")).toBe(false);
});

test("a session slides while it is used, writes at most every five minutes, and ends after twelve idle hours", async () => {
  const { email } = await createStaff();
  setClock(new Date("2026-11-22T00:00:00Z"));
  const { sessionId } = await openPasswordSession(visitor(), attempt(email));
  const seenAt = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.toISOString();
  setClock(new Date("2026-11-22T00:04:00Z"));
  await touchSession(sessionId);
  expect(await seenAt()).toBe("2026-11-22T00:00:00.000Z");
  setClock(new Date("2026-11-22T11:00:00Z"));
  await touchSession(sessionId);
  expect(await seenAt()).toBe("2026-11-22T11:00:00.000Z");
  setClock(new Date("2026-11-22T22:59:00Z"));
  expect(await sessionActor(sessionId)).not.toBeNull();
  setClock(new Date("2026-11-22T23:00:01Z"));
  expect(await sessionActor(sessionId)).toBeNull();
  await touchSession(sessionId);
  expect(await sessionActor(sessionId)).toBeNull();
});

test("a session in constant use ends seven days after the sign-in all the same", async () => {
  const { email } = await createStaff();
  const start = new Date("2026-11-22T00:00:00Z").getTime();
  const after = (hours: number) => setClock(new Date(start + hours * 3_600_000));
  after(0);
  const { sessionId } = await openPasswordSession(visitor(), attempt(email));
  for (let hours = 11; hours < 7 * 24; hours += 11) {
    after(hours);
    await touchSession(sessionId);
  }
  expect(await sessionActor(sessionId)).not.toBeNull();
  const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  expect(expiresAt.toISOString()).toBe("2026-11-29T00:00:00.000Z");
  // A row whose end was moved on by an earlier release.
  await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date("2027-01-01") } });
  after(7 * 24);
  expect(await sessionActor(sessionId)).toBeNull();
});

describe("a sign-in is refused alike", () => {
  test("for a wrong password, an unknown account and a disabled one", async () => {
    const known = await createStaff();
    const disabled = await createStaff();
    await db.person.update({ where: { id: disabled.personId }, data: { disabledAt: new Date() } });
    const tries = [
      attempt(known.email, { password: "wrong password here" }),
      attempt("nobody@example.com"),
      attempt(disabled.email),
    ];
    for (const given of tries) {
      await expect(openPasswordSession(visitor(), given)).rejects.toMatchObject({
        code: "unauthenticated",
        details: {},
      });
    }
    expect(await auditOf(known.personId)).toEqual([
      { type: "auth.signInFailed", actorKind: "public", payload: { method: "password" } },
    ]);
  });

  test("and takes as long for an unknown account as for a wrong password", async () => {
    const { email } = await createStaff();
    const time = async (address: string) => {
      const start = performance.now();
      await openPasswordSession(visitor(), attempt(address, { password: "wrong password here" })).catch(
        () => undefined,
      );
      return performance.now() - start;
    };
    await time("warm-up@example.com");
    const wrong = Math.min(...[await time(email), await time(email), await time(email)]);
    const unknown = Math.min(
      ...[await time("a1@example.com"), await time("a2@example.com"), await time("a3@example.com")],
    );
    // Without the comparison an unknown account answers about ten times faster.
    expect(unknown).toBeGreaterThan(wrong / 3);
  });
});

describe("tries are limited per account", () => {
  const wrong = { password: "wrong password here" };
  const outcomeOf = (error: unknown) => (error as { code: string }).code;

  test("also when they come in parallel from many addresses", async () => {
    const { email } = await createStaff();
    const tries = Array.from({ length: 15 }, () =>
      openPasswordSession(visitor(), attempt(email, wrong)).catch(outcomeOf),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "unauthenticated")).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === "rateLimited")).toHaveLength(5);
    await expect(openPasswordSession(visitor(), attempt(email))).rejects.toMatchObject({ code: "rateLimited" });
  });

  test("without keeping the owner out of a device they have used", async () => {
    const { email } = await createStaff();
    const { deviceProof } = await openPasswordSession(visitor(), attempt(email));
    await Promise.all(
      Array.from({ length: 12 }, () => openPasswordSession(visitor(), attempt(email, wrong)).catch(outcomeOf)),
    );
    await expect(openPasswordSession(visitor(), attempt(email, { deviceProof: "forged" }))).rejects.toMatchObject({
      code: "rateLimited",
    });
    await expect(openPasswordSession(visitor(), attempt(email, { deviceProof }))).resolves.toHaveProperty("sessionId");
  });

  test("but right passwords are not counted", async () => {
    const { email } = await createStaff();
    for (let time = 0; time < 11; time += 1) await openPasswordSession(visitor(), attempt(email));
  });
});
