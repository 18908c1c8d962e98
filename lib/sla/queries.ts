import { type Db, db, type Tx } from "@/lib/db/client";
import { fromColumnDay } from "@/lib/format/date";
import { isOpen } from "./calendar/rules";
import { clockStatus, minutesLeft } from "./rules";
import { type Calendar, type ClockKind, type ClockView, calendarSchema, type PolicyConditions } from "./schema";

export type Target = {
  clock: ClockKind;
  minutes: number;
  calendar: Calendar | null;
  calendarName: { nameZh: string; nameEn: string } | null;
  pausesIn: ("waitingCustomer" | "waitingParts" | "onHold")[];
};
export type Policy = { id: string; conditions: PolicyConditions; targets: Target[] };

const calendarSelect = {
  timeZone: true,
  blocks: { select: { weekday: true, startMinute: true, endMinute: true }, orderBy: { startMinute: "asc" } },
  days: { select: { day: true, kind: true }, orderBy: { day: "asc" } },
} as const;

const targetSelect = {
  clock: true,
  minutes: true,
  usesCalendar: true,
  pausesForCustomer: true,
  pausesForParts: true,
  pausesOnHold: true,
} as const;

/** What the clock rules count with. */
export const clockSelect = {
  id: true,
  clock: true,
  targetMinutes: true,
  startedAt: true,
  dueAt: true,
  pausedAt: true,
  stoppedAt: true,
} as const;

/** The company's policies in their order, with targets and calendar. A handful of rows, read with each clock start. */
export async function slaPolicies(tx: Tx | Db): Promise<Policy[]> {
  const rows = await tx.slaPolicy.findMany({
    orderBy: { sortOrder: "asc" },
    select: {
      id: true,
      priority: true,
      kind: true,
      warranty: true,
      tier: true,
      calendarId: true,
      targets: { select: targetSelect },
    },
  });
  // Policies share a few calendars of a hundred days each: read and understood once, not once per policy.
  const calendars = await tx.businessCalendar.findMany({
    select: { id: true, nameZh: true, nameEn: true, ...calendarSelect },
  });
  const byId = new Map(
    calendars.map(({ id, nameZh, nameEn, ...hours }) => [id, { hours: toCalendar(hours), name: { nameZh, nameEn } }]),
  );
  return rows.map((row) => {
    const calendar = byId.get(row.calendarId) ?? null;
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

/** The running clocks of a ticket with what their policy says about pauses and hours, in the order in which they were started. */
export async function runningClocks(tx: Tx, ticketId: string) {
  const policies = await slaPolicies(tx);
  const rows = await tx.ticketClock.findMany({
    where: { ticketId, stoppedAt: null },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { ...clockSelect, policyId: true },
  });
  return rows.map(({ policyId, ...clock }) => ({ ...clock, target: targetOf(policies, policyId, clock.clock) }));
}

type CalendarRow = {
  timeZone: string;
  blocks: { weekday: number; startMinute: number; endMinute: number }[];
  days: { day: Date; kind: "holiday" | "workday" }[];
};

const understood = new Map<string, Calendar>();

/** A stored calendar in the form that the rules count with; the check of its sense is remembered by its content. */
function toCalendar(row: CalendarRow): Calendar {
  const content = JSON.stringify(row);
  const known = understood.get(content);
  if (known) return known;
  const hours = (weekday: number) =>
    row.blocks.filter((block) => block.weekday === weekday).map((block) => [block.startMinute, block.endMinute]);
  const calendar = calendarSchema.parse({
    timeZone: row.timeZone,
    week: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [String(weekday), hours(weekday)])),
    exceptions: Object.fromEntries(row.days.map(({ day, kind }) => [fromColumnDay(day), { kind }])),
  });
  // Old contents of edited calendars must not pile up for ever.
  if (understood.size >= 100) understood.clear();
  understood.set(content, calendar);
  return calendar;
}

type TargetRow = {
  clock: ClockKind;
  minutes: number;
  usesCalendar: boolean;
  pausesForCustomer: boolean;
  pausesForParts: boolean;
  pausesOnHold: boolean;
};

function toTarget(row: TargetRow, calendar: { hours: Calendar; name: Target["calendarName"] } | null): Target {
  return {
    clock: row.clock,
    minutes: row.minutes,
    calendar: row.usesCalendar ? (calendar?.hours ?? null) : null,
    calendarName: row.usesCalendar ? (calendar?.name ?? null) : null,
    pausesIn: [
      ...(row.pausesForCustomer ? (["waitingCustomer"] as const) : []),
      ...(row.pausesForParts ? (["waitingParts"] as const) : []),
      ...(row.pausesOnHold ? (["onHold"] as const) : []),
    ],
  };
}

/** The clocks of these tickets, one of a kind, those that run first and by due time, counted at `at`; stopped ones only when asked for. Two queries. */
export async function clockViews(
  ticketIds: readonly string[],
  at: Date,
  { withStopped = false } = {},
): Promise<Map<string, ClockView[]>> {
  const [policies, rows] = await Promise.all([
    slaPolicies(db),
    db.ticketClock.findMany({
      where: { ticketId: { in: [...ticketIds] }, ...(withStopped ? {} : { stoppedAt: null }) },
      orderBy: [{ stoppedAt: { sort: "desc", nulls: "first" } }, { dueAt: "asc" }],
      select: {
        ...clockSelect,
        ticketId: true,
        policyId: true,
        pauses: { where: { toAt: null }, select: { state: true } },
      },
    }),
  ]);
  const views = new Map<string, ClockView[]>();
  for (const { id, ticketId, policyId, pauses, ...clock } of rows) {
    const known = views.get(ticketId) ?? [];
    // A clock that was started anew replaces its earlier run.
    if (known.some((view) => view.clock === clock.clock)) continue;
    const { calendar = null, calendarName = null } = targetOf(policies, policyId, clock.clock) ?? {};
    const view = {
      id,
      clock: clock.clock,
      status: clockStatus(clock, at, calendar),
      minutesLeft: Math.round(minutesLeft(clock, calendar, at)),
      minutesToDue: Math.round((clock.dueAt.getTime() - at.getTime()) / 60_000),
      targetMinutes: clock.targetMinutes,
      startedAt: clock.startedAt.toISOString(),
      dueAt: clock.dueAt.toISOString(),
      calendar: calendarName,
      pausedBy: pauses[0]?.state ?? null,
      isCounting: calendar ? isOpen(calendar, at) : true,
    };
    views.set(ticketId, [...known, view]);
  }
  return views;
}

function targetOf(policies: readonly Policy[], policyId: string, clock: ClockKind): Target | null {
  const targets = policies.find((policy) => policy.id === policyId)?.targets;
  return targets?.find((target) => target.clock === clock) ?? null;
}
