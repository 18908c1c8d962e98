import type { Tx } from "@/lib/db/client";
import { type Calendar, type ClockKind, calendarSchema, type PolicyConditions } from "./schema";

export type Target = {
  clock: ClockKind;
  minutes: number;
  calendar: Calendar | null;
  pausesIn: ("waitingCustomer" | "waitingParts" | "onHold")[];
};
export type Policy = { id: string; conditions: PolicyConditions; targets: Target[] };

const calendarSelect = {
  timeZone: true,
  blocks: { select: { weekday: true, startMinute: true, endMinute: true }, orderBy: { startMinute: "asc" } },
  days: { select: { day: true, kind: true } },
} as const;

const targetSelect = {
  clock: true,
  minutes: true,
  usesCalendar: true,
  pausesForCustomer: true,
  pausesForParts: true,
  pausesOnHold: true,
} as const;

/** The company's policies in their order, with targets and calendar. A handful of rows, read with each clock start. */
export async function slaPolicies(tx: Tx): Promise<Policy[]> {
  const rows = await tx.slaPolicy.findMany({
    orderBy: { sortOrder: "asc" },
    select: {
      id: true,
      priority: true,
      kind: true,
      warranty: true,
      tier: true,
      calendar: { select: calendarSelect },
      targets: { select: targetSelect },
    },
  });
  return rows.map((row) => {
    const calendar = toCalendar(row.calendar);
    return {
      id: row.id,
      conditions: {
        priority: row.priority ? [row.priority] : [],
        kind: row.kind ? [row.kind] : [],
        warranty: row.warranty ? [row.warranty] : [],
        customerTier: row.tier ? [row.tier] : [],
      },
      targets: row.targets.map((target) => toTarget(target, calendar)),
    };
  });
}

/** The running clocks of a ticket with what their policy says about pauses and hours. */
export async function runningClocks(tx: Tx, ticketId: string) {
  const rows = await tx.ticketClock.findMany({
    where: { ticketId, stoppedAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      clock: true,
      targetMinutes: true,
      startedAt: true,
      dueAt: true,
      pausedAt: true,
      stoppedAt: true,
      policy: { select: { calendar: { select: calendarSelect }, targets: { select: targetSelect } } },
    },
  });
  return rows.map(({ policy, ...clock }) => {
    const target = policy.targets.find((row) => row.clock === clock.clock);
    return { ...clock, target: target ? toTarget(target, toCalendar(policy.calendar)) : null };
  });
}

type CalendarRow = {
  timeZone: string;
  blocks: { weekday: number; startMinute: number; endMinute: number }[];
  days: { day: Date; kind: "holiday" | "workday" }[];
};

/** A stored calendar in the form that the rules count with. */
export function toCalendar(row: CalendarRow): Calendar {
  const hours = (weekday: number) =>
    row.blocks.filter((block) => block.weekday === weekday).map((block) => [block.startMinute, block.endMinute]);
  return calendarSchema.parse({
    timeZone: row.timeZone,
    week: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [String(weekday), hours(weekday)])),
    exceptions: Object.fromEntries(row.days.map(({ day, kind }) => [day.toISOString().slice(0, 10), { kind }])),
  });
}

type TargetRow = {
  clock: ClockKind;
  minutes: number;
  usesCalendar: boolean;
  pausesForCustomer: boolean;
  pausesForParts: boolean;
  pausesOnHold: boolean;
};

function toTarget(row: TargetRow, calendar: Calendar): Target {
  return {
    clock: row.clock,
    minutes: row.minutes,
    calendar: row.usesCalendar ? calendar : null,
    pausesIn: [
      ...(row.pausesForCustomer ? (["waitingCustomer"] as const) : []),
      ...(row.pausesForParts ? (["waitingParts"] as const) : []),
      ...(row.pausesOnHold ? (["onHold"] as const) : []),
    ],
  };
}
