import type { TicketState } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db/client";
import { clockSelect, runningClocks, slaPolicies } from "./queries";
import { applyState, pickPolicy, retargetClock, startClock } from "./rules";
import type { ClockKind, PolicyFacts } from "./schema";

/**
 * Starts the clocks for which the policy of these facts has a target; a kind that runs already keeps running.
 * Called inside the transaction of the change that starts them.
 */
export async function startClocks(
  tx: Tx,
  ticketId: string,
  kinds: readonly ClockKind[],
  facts: PolicyFacts,
  at: Date,
): Promise<void> {
  const policy = pickPolicy(await slaPolicies(tx), facts);
  if (!policy) return;
  const running = await tx.ticketClock.findMany({ where: { ticketId, stoppedAt: null }, select: { clock: true } });
  const taken = new Set(running.map((clock) => clock.clock));
  const targets = policy.targets.filter((target) => kinds.includes(target.clock) && !taken.has(target.clock));
  if (targets.length === 0) return;
  await tx.ticketClock.createMany({
    data: targets.map((target) => {
      const { dueAt } = startClock({ targetMinutes: target.minutes, calendar: target.calendar }, at);
      return {
        ticketId,
        policyId: policy.id,
        clock: target.clock,
        targetMinutes: target.minutes,
        startedAt: at,
        dueAt,
      };
    }),
  });
}

/**
 * Gives the running clocks what the policy of these facts promises, counted from the same start. A clock for which it has no target keeps
 * what was promised before.
 */
export async function retargetClocks(tx: Tx, ticketId: string, facts: PolicyFacts): Promise<void> {
  const policy = pickPolicy(await slaPolicies(tx), facts);
  const running = await tx.ticketClock.findMany({
    where: { ticketId, stoppedAt: null },
    select: {
      ...clockSelect,
      policyId: true,
      pauses: { orderBy: { fromAt: "asc" }, select: { fromAt: true, toAt: true } },
    },
  });
  for (const { id, pauses, ...clock } of running) {
    const target = policy?.targets.find((one) => one.clock === clock.clock);
    if (!policy || !target || clock.policyId === policy.id) continue;
    const { targetMinutes, dueAt } = retargetClock(
      clock,
      { targetMinutes: target.minutes, calendar: target.calendar },
      pauses,
    );
    await tx.ticketClock.update({
      where: { id },
      data: { policyId: policy.id, targetMinutes, dueAt },
      select: { id: true },
    });
  }
}

/** Stops the running clocks of these kinds (all kinds when none is named), and their open pauses. */
export async function stopClocks(
  tx: Tx,
  ticketId: string,
  kinds: readonly ClockKind[] | "all",
  at: Date,
): Promise<void> {
  const where = { ticketId, stoppedAt: null, ...(kinds === "all" ? {} : { clock: { in: [...kinds] } }) };
  await tx.clockPause.updateMany({ where: { clock: where, toAt: null }, data: { toAt: at } });
  await tx.ticketClock.updateMany({ where, data: { stoppedAt: at } });
}

/** Pauses and resumes the running clocks for the state that the ticket enters. */
export async function applyTicketState(tx: Tx, ticketId: string, state: TicketState, at: Date): Promise<void> {
  for (const { id, target, ...clock } of await runningClocks(tx, ticketId)) {
    if (!target) continue;
    const next = applyState(clock, { pausesIn: target.pausesIn, calendar: target.calendar }, state, at);
    if (next.pausedAt === clock.pausedAt) continue;
    if (next.pausedAt) await tx.clockPause.create({ data: { clockId: id, state, fromAt: at }, select: { id: true } });
    else await tx.clockPause.updateMany({ where: { clockId: id, toAt: null }, data: { toAt: at } });
    await tx.ticketClock.update({
      where: { id },
      data: { pausedAt: next.pausedAt, dueAt: next.dueAt },
      select: { id: true },
    });
  }
}

/** The earliest due time of the ticket's running clocks that are not paused, null when there is none. */
export async function nextDue(tx: Tx, ticketId: string): Promise<Date | null> {
  const first = await tx.ticketClock.findFirst({
    where: { ticketId, stoppedAt: null, pausedAt: null },
    orderBy: { dueAt: "asc" },
    select: { dueAt: true },
  });
  return first?.dueAt ?? null;
}
