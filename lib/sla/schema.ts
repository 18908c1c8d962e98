import { tzOffset } from "@date-fns/tz";
import * as z from "zod";
import type { TicketState } from "@/generated/prisma/enums";
import { clockKinds, isoWeekdays } from "./constants";

/** Minutes of the local day, end exclusive: [540, 1080] is 09:00–18:00; 1440 is midnight at the end of the day. */
const block = z
  .tuple([z.int().min(0).max(1439), z.int().min(1).max(1440)])
  .refine(([start, end]) => start < end, { error: "blockReversed" });

const blocks = z
  .array(block)
  .max(12)
  .refine((list) => list.every(([start], i) => i === 0 || start >= (list[i - 1]?.[1] ?? 0)), {
    error: "blocksOverlap",
  });

const calendarException = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("holiday") }),
  /** 调休: without blocks the day takes the hours of a normal working day. */
  z.strictObject({ kind: z.literal("workday"), blocks: blocks.min(1).optional() }),
]);

export const calendarSchema = z
  .strictObject({
    timeZone: z.string().max(64).refine(isTimeZone, { error: "unknownTimeZone" }),
    /** ISO weekdays: "1" is Monday. */
    week: z.record(z.enum(isoWeekdays), blocks),
    exceptions: z.record(z.iso.date(), calendarException),
  })
  .refine((calendar) => isoWeekdays.some((day) => calendar.week[day].length > 0), {
    error: "calendarWithoutHours",
    path: ["week"],
  });

/** Working hours of one place. An `exceptions` key is a local date, 'YYYY-MM-DD'. */
export type Calendar = z.infer<typeof calendarSchema>;
export type Block = Calendar["week"]["1"][number];

export const clockKind = z.enum(clockKinds);
export type ClockKind = z.infer<typeof clockKind>;

/** An empty or missing list means "any". The values belong to other nouns, so they are plain strings here. */
export const policyConditions = z.strictObject({
  priority: z.array(z.string().max(40)).optional(),
  kind: z.array(z.string().max(40)).optional(),
  warranty: z.array(z.string().max(40)).optional(),
  customerTier: z.array(z.string().max(40)).optional(),
});
export type PolicyConditions = z.infer<typeof policyConditions>;

/** What is known about a ticket when its policy is chosen. */
export type PolicyFacts = Record<keyof PolicyConditions, string | null>;

/** One running, paused or stopped SLA clock. Without a calendar (null) it runs around the clock. */
export type Clock = {
  targetMinutes: number;
  startedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  stoppedAt: Date | null;
};

export type ClockStatus = "ok" | "warn" | "critical" | "breached" | "paused" | "met" | "missed";

/** A clock as pages show it. Instants are ISO. */
export type ClockView = {
  id: string;
  clock: ClockKind;
  status: ClockStatus;
  /** Whole open minutes until due by the policy's calendar; negative when overdue. */
  minutesLeft: number;
  /** Whole minutes until `dueAt` by the wall clock; negative when overdue. */
  minutesToDue: number;
  targetMinutes: number;
  startedAt: string;
  dueAt: string;
  /** The hours in which it counts; null = around the clock. */
  calendar: { nameZh: string; nameEn: string } | null;
  /** The state that pauses it. */
  pausedBy: TicketState | null;
  /** False outside business hours. */
  isCounting: boolean;
};

function isTimeZone(name: string): boolean {
  return !Number.isNaN(tzOffset(name, new Date(0)));
}
