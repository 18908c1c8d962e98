import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { brokenInvariants } from "@/lib/db/invariants";
import { DomainError } from "@/lib/errors";
import { allMoves, grantsAt, isForCustomer, transitionOf } from "@/lib/tickets/workflow/rules";
import { createCompany, staff } from "@/tests/factories/company";
import { monday, type Opened, openRequest } from "@/tests/factories/tickets";
import { attempt, type Command, command } from "./random-life";

beforeAll(createCompany);
afterAll(() => setClock(null));

const moves = new Set(
  allMoves().map((move) => [move.action, move.fromStage, move.fromState, move.toStage, move.toState].join(" ")),
);

type Kept = Map<string, string>;

/** Everything about the ticket that must never change again, by table and key. */
async function keptOf(ticketId: string): Promise<Kept> {
  const where = { ticketId };
  const asked: Record<string, PromiseLike<{ id: unknown }[]>> = {
    transition: db.ticketTransition.findMany({ where }),
    event: db.ticketEvent.findMany({ where }),
    message: db.message.findMany({ where }),
    decision: db.routingDecision.findMany({ where }),
    diagnosis: db.diagnosis.findMany({ where: { ticketId, frozenAt: { not: null } } }),
    plan: db.plan.findMany({
      where: { ticketId, frozenAt: { not: null } },
      include: { parts: { orderBy: { partId: "asc" } } },
    }),
    quote: db.quote.findMany({
      where: { plan: where },
      select: { id: true, lines: true, totalMinor: true, validUntil: true },
    }),
    visit: db.visit.findMany({
      where: { ticketId, OR: [{ finishedAt: { not: null } }, { calledOffAt: { not: null } }] },
      include: {
        checks: { orderBy: { itemId: "asc" } },
        // Whether the old part came back is settled later.
        parts: { orderBy: { id: "asc" }, omit: { oldPart: true, oldPartAt: true, oldPartReason: true } },
      },
    }),
    report: db.serviceReport.findMany({
      where: { ticketId, OR: [{ signedAt: { not: null } }, { voidedAt: { not: null } }] },
      omit: { voidedAt: true, deliveredAt: true, pdfId: true, updatedAt: true },
    }),
    sealed: db.serviceReport.findMany({ where: { ticketId, deliveredAt: { not: null } } }),
    revisit: db.revisit.findMany({ where }),
  };
  const lists = await Promise.all(Object.entries(asked).map(async ([table, list]) => ({ table, list: await list })));
  return new Map(
    lists.flatMap(({ table, list }) =>
      list.map((row): [string, string] => [
        `${table} ${row.id}`,
        JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value)),
      ]),
    ),
  );
}

function ticketOf(id: string) {
  return db.ticket.findUniqueOrThrow({ where: { id } });
}

/** The history leads from consult to where the ticket stands, each step in the table and by somebody who may. */
async function checkHistory({ id }: Opened): Promise<void> {
  const ticket = await ticketOf(id);
  const steps = await db.ticketTransition.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } });
  const [first, ...rest] = steps;
  expect(first).toMatchObject({ action: "open", fromStage: null, toStage: "consult", toState: "open" });
  let at = { stage: "consult", state: "open" };
  for (const step of rest) {
    expect({ stage: step.fromStage, state: step.fromState }).toEqual(at);
    expect(moves).toContain([step.action, step.fromStage, step.fromState, step.toStage, step.toState].join(" "));
    at = { stage: step.toStage, state: step.toState };
  }
  expect({ stage: ticket.stage, state: ticket.state }).toEqual(at);
  expect(ticket.lastTransitionId).toBe(steps.at(-1)?.id);
}

async function checkClocks({ id }: Opened): Promise<void> {
  const ticket = await ticketOf(id);
  const clocks = await db.ticketClock.findMany({
    where: { ticketId: id },
    include: { pauses: { orderBy: { fromAt: "asc" } } },
    orderBy: { startedAt: "asc" },
  });
  const ended = ["closed", "cancelled"].includes(ticket.state);
  for (const [index, clock] of clocks.entries()) {
    const earlier = clocks.slice(0, index).filter((other) => other.clock === clock.clock);
    for (const other of earlier) expect(other.stoppedAt?.getTime()).toBeLessThanOrEqual(clock.startedAt.getTime());
    if (ended) expect(clock.stoppedAt).not.toBeNull();
    const open = clock.pauses.filter((pause) => pause.toAt === null);
    expect(open.length).toBe(clock.pausedAt && !clock.stoppedAt ? 1 : 0);
    if (ticket.state === "open" && !clock.stoppedAt) expect(clock.pausedAt).toBeNull();
  }
  const due = clocks.filter((clock) => !clock.stoppedAt && !clock.pausedAt).map((clock) => clock.dueAt.getTime());
  expect(ticket.nextDueAt?.getTime() ?? null).toBe(due.length > 0 ? Math.min(...due) : null);
}

async function mayHaveActed(next: Command, fromStage: Parameters<typeof grantsAt>[1], fromState: string) {
  if (next.kind === "act") {
    const grants = grantsAt(transitionOf(next.action), fromStage);
    const held = (await staff(next.who)).grants.map(({ capability }) => capability);
    expect(grants.some((capability) => held.includes(capability))).toBe(true);
    expect(next.isStale).toBe(false);
  }
  if (next.kind === "customerAct") {
    expect(isForCustomer(transitionOf(next.action), fromStage, fromState as "open")).toBe(true);
  }
}

const reached = new Map<string, number>();

async function live(commands: readonly Command[]): Promise<void> {
  setClock(monday);
  const opened = await openRequest();
  let kept = await keptOf(opened.id);
  let before = await ticketOf(opened.id);
  for (const next of commands) {
    const error: unknown = await attempt(opened, next).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const [after, keptNow] = await Promise.all([ticketOf(opened.id), keptOf(opened.id)]);
    for (const [key, row] of kept) expect(keptNow.get(key), `${key} after ${JSON.stringify(next)}`).toBe(row);
    if (error) {
      // Refused in words, never by a crash or a constraint; and nothing of it is stored.
      if (!(error instanceof DomainError)) throw error;
      expect(keptNow.size).toBe(kept.size);
      expect(after).toEqual(before);
    } else {
      await mayHaveActed(next, before.stage, before.state);
      expect(after.version).toBeGreaterThanOrEqual(before.version);
      if (after.stage !== before.stage || after.state !== before.state)
        expect(after.version).toBeGreaterThan(before.version);
    }
    reached.set(`${after.stage} ${after.state}`, (reached.get(`${after.stage} ${after.state}`) ?? 0) + 1);
    [kept, before] = [keptNow, after];
  }
  await checkHistory(opened);
  await checkClocks(opened);
}

test("random people doing random things never break a ticket's life", { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 30, maxLength: 40 }), live), {
    numRuns: 12,
    endOnFailure: true,
  });
  // Otherwise the property would have said little.
  for (const place of ["diagnose open", "plan open", "execute open", "report open", "review open", "review closed"]) {
    expect(reached.get(place) ?? 0, place).toBeGreaterThan(0);
  }
  expect(await brokenInvariants(process.env.DATABASE_URL ?? "")).toEqual([]);
});
