import { beforeAll, describe, expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { brokenInvariants } from "@/lib/db/invariants";
import { activeStates, stages } from "@/lib/tickets/workflow/constants";
import { isEmpty, seedDemo } from "@/prisma/seed/seed";

/** A Friday afternoon in China. */
const seededAt = new Date("2026-11-20T07:30:00Z");
const today = new Date("2026-11-20");

beforeAll(async () => {
  setClock(seededAt);
  await seedDemo(db);
}, 900_000);

describe("the demo company", () => {
  it("has departments, positions, people, products, customers, devices, parts and tickets", async () => {
    expect(await db.department.count()).toBeGreaterThanOrEqual(12);
    expect(await db.position.count()).toBeGreaterThanOrEqual(25);
    expect(await db.person.count()).toBe(40);
    expect(await db.productCategory.count()).toBe(3);
    expect(await db.productModel.count()).toBe(8);
    expect(await db.customer.count()).toBe(300);
    expect(await db.device.count()).toBe(500);
    expect(await db.part.count()).toBe(60);
    expect(await db.ticket.count({ where: { followUpOfId: null } })).toBe(400);
  });

  it("has the known people, nobody with a password", async () => {
    const logins = ["admin", "manager", "service", "support", "repair", "parts", "oldparts", "quality", "finance"];
    const known = await db.person.findMany({
      where: { email: { in: logins.map((login) => `${login}@demo.example`) } },
      select: { passwordHash: true },
    });
    expect(known).toHaveLength(logins.length);
    expect(await db.person.count({ where: { passwordHash: { not: null } } })).toBe(0);
  });

  it("has one vacant position, concurrent and acting posts, and somebody on leave today", async () => {
    const vacant = await db.position.findMany({ where: { assignments: { none: {} } }, select: { headcount: true } });
    expect(vacant).toEqual([{ headcount: 1 }]);
    expect(await db.assignment.count({ where: { kind: "concurrent" } })).toBeGreaterThanOrEqual(2);
    expect(await db.assignment.count({ where: { kind: "acting" } })).toBe(1);
    const absent = await db.leave.findMany({
      where: { fromDay: { lte: today }, toDay: { gte: today } },
      select: { deputyId: true },
    });
    expect(absent).toHaveLength(1);
    expect(absent[0]?.deputyId).not.toBeNull();
  });

  it("has open tickets in every stage, and every state", async () => {
    for (const stage of stages) {
      expect(await db.ticket.count({ where: { stage, state: "open" } }), stage).toBeGreaterThan(0);
    }
    for (const state of [...activeStates, "closed", "cancelled"] as const) {
      expect(await db.ticket.count({ where: { state } }), state).toBeGreaterThan(0);
    }
  });

  it("has every outcome: paid, refused, remote, second visits, reopened, held, overdue, in English", async () => {
    const counts = {
      paid: await db.ticket.count({ where: { plans: { some: { quotes: { some: { state: "accepted" } } } } } }),
      refused: await db.ticket.count({ where: { plans: { some: { quotes: { some: { state: "declined" } } } } } }),
      remote: await db.ticketTransition.count({ where: { action: "solveRemotely" } }),
      replanned: await db.ticketTransition.count({ where: { action: "replan" } }),
      reworked: await db.ticketTransition.count({ where: { action: "rework" } }),
      reopened: await db.ticket.count({ where: { reopenCount: { gt: 0 } } }),
      held: await db.ticket.count({ where: { isHeld: true } }),
      duplicate: await db.ticket.count({ where: { cancelCause: "duplicate" } }),
      overdue: await db.ticket.count({ where: { nextDueAt: { lt: seededAt } } }),
      english: await db.ticket.count({ where: { locale: "en" } }),
    };
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
  });

  it("numbers the tickets in the order of their coming in, none in the future", async () => {
    const tickets = await db.ticket.findMany({
      orderBy: { number: "asc" },
      select: { createdAt: true, updatedAt: true },
    });
    const instants = tickets.map(({ createdAt }) => createdAt.getTime());
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(tickets.filter(({ updatedAt }) => updatedAt > seededAt)).toEqual([]);
  });

  it("tells each request in its own words", async () => {
    const tickets = await db.ticket.findMany({ select: { description: true } });
    const distinct = new Set(tickets.map(({ description }) => description));
    expect(distinct.size).toBeGreaterThan(tickets.length * 0.85);
  });

  it("visits by day, at about the time agreed, and begins and ends the work on one day", async () => {
    const visits = await db.visit.findMany({
      where: { finishedAt: { not: null } },
      select: { eta: true, arrivedAt: true, startedAt: true, finishedAt: true, ticket: { select: { number: true } } },
    });
    expect(visits.length).toBeGreaterThan(50);
    const [zone, hour] = [8 * 3_600_000, 3_600_000];
    const odd = visits.filter(({ eta, arrivedAt, startedAt, finishedAt }) => {
      const begun = new Date((arrivedAt ?? startedAt ?? seededAt).getTime() + zone);
      const ended = new Date((finishedAt ?? seededAt).getTime() + zone);
      const isByDay = begun.getUTCHours() >= 8 && ended.getUTCHours() < 20;
      const isNear = !eta || !arrivedAt || Math.abs(arrivedAt.getTime() - eta.getTime()) <= 2 * hour;
      return !isByDay || !isNear || begun.toISOString().slice(0, 10) !== ended.toISOString().slice(0, 10);
    });
    expect(odd).toEqual([]);
  });

  it("sends nobody and no quote to who is helped from afar, and says why a verdict on warranty is another", async () => {
    const remote = { ticket: { serviceMode: "remote" } } as const;
    expect(await db.plan.count({ where: remote })).toBe(0);
    expect(await db.ticket.count({ where: { serviceMode: "remote" } })).toBeGreaterThan(0);
    const unexplained = { warrantyOverruled: true, warrantyReason: { equals: Prisma.DbNull } };
    expect(await db.ticket.count({ where: unexplained })).toBe(0);
  });

  it("keeps every invariant", async () => {
    expect(await brokenInvariants(process.env.DATABASE_URL ?? "")).toEqual([]);
  });

  it("is not seeded over", async () => {
    expect(await isEmpty(db)).toBe(false);
    await expect(seedDemo(db)).rejects.toThrow("already");
  });
});
