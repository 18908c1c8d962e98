import { createHash } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { seedBase } from "@/prisma/seed/base";
import { administratorPosition, seedStarterCompany } from "@/prisma/seed/base/starter";
import { chinaDay } from "@/prisma/seed/demo/days";
import { seedReference } from "@/prisma/seed/demo/reference";
import { seedTickets } from "@/prisma/seed/demo/tickets";
import { demoStories } from "@/prisma/seed/demo/tickets/story";
import { clearUnfinished, markStarted } from "@/prisma/seed/restart";
import { isEmpty } from "@/prisma/seed/seed";

const until = new Date("2026-11-20T07:30:00Z");
const seedTimeout = 300_000;

afterEach(() => setClock(null));

/** What a seeding that is cut short leaves: the company and some of its tickets. */
async function seedHalf(): Promise<void> {
  setClock(until);
  await db.$transaction(
    async (tx) => {
      await markStarted(tx);
      await seedBase(tx);
      await seedReference(tx, chinaDay(until));
    },
    { timeout: 60_000 },
  );
  await seedTickets(demoStories(until).slice(0, 6), until);
}

/** Everything that happened, without the ids that the database makes; a hash, since a difference would fill the screen. */
async function history(): Promise<string> {
  const events = await db.ticketEvent.findMany({
    orderBy: { id: "asc" },
    select: {
      type: true,
      createdAt: true,
      ticketVersion: true,
      person: { select: { email: true } },
      ticket: {
        select: { number: true, description: true, stage: true, state: true, department: { select: { code: true } } },
      },
    },
  });
  return createHash("sha256").update(JSON.stringify(events)).digest("hex");
}

it(
  "clears what an interrupted seeding has left, and then makes the same company again",
  async () => {
    await seedHalf();
    const before = await history();
    expect(await isEmpty(db)).toBe(true);
    await clearUnfinished(db);
    expect(await db.department.count()).toBe(0);
    expect(await db.ticketEvent.count()).toBe(0);
    await seedHalf();
    expect(await history()).toBe(before);
    // The guards of the history are back in place.
    await expect(db.ticketEvent.deleteMany()).rejects.toThrow();
    await clearUnfinished(db);
  },
  seedTimeout,
);

it("gives a new installation a company that it never clears", async () => {
  await seedBase(db);
  await seedBase(db);
  await seedStarterCompany(db, { nameZh: "新公司", nameEn: "New company" });
  const position = await db.position.findUnique({
    where: { code: administratorPosition },
    select: { roles: { select: { role: { select: { key: true } } } } },
  });
  expect(position?.roles).toEqual([{ role: { key: "admin" } }]);
  const functions = await db.department.findMany({ select: { function: true } });
  expect(new Set(functions.map((department) => department.function))).toEqual(
    new Set(["management", "customerService", "technicalSupport", "repair"]),
  );
  expect(await isEmpty(db)).toBe(false);
  await expect(clearUnfinished(db)).rejects.toThrow("cut short");
  await expect(seedStarterCompany(db, { nameZh: "又一家", nameEn: "Another" })).rejects.toThrow("already");
});
