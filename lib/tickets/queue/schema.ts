import * as z from "zod";
import { TicketKind, TicketPriority, WarrantyVerdict } from "@/generated/prisma/enums";
import type { ClockView } from "@/lib/sla/schema";
import type { Named, PersonRef } from "@/lib/tickets/records/schema";
import { type Stage, type State, stages, states } from "@/lib/tickets/workflow/constants";
import { day, id, text } from "@/lib/validation";

/** "a,b" and repeated keys alike; an empty value is no filter. */
const listOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    (value) =>
      Array.isArray(value) ? value : typeof value === "string" && value !== "" ? value.split(",") : undefined,
    z.array(z.enum(values)).max(values.length).optional(),
  );

const keysOf = <T extends Record<string, string>>(values: T) => Object.values(values) as [T[keyof T], ...T[keyof T][]];

export const queueSorts = ["due", "newest", "oldest", "updated"] as const;
export type QueueSort = (typeof queueSorts)[number];

/** What the filters of the database's own vocabularies can be set to. */
export const filterValues = {
  kind: keysOf(TicketKind),
  priority: keysOf(TicketPriority),
  warranty: keysOf(WarrantyVerdict),
};

/** Filters, order and place of the queue, as they stand in the URL. Unknown keys are refused by the API and ignored by the page. */
export const queueQuery = z.object({
  stage: listOf(stages),
  /** Left out: everything that is not closed or cancelled. */
  state: listOf(states),
  kind: listOf(filterValues.kind),
  priority: listOf(filterValues.priority),
  warranty: listOf(filterValues.warranty),
  assignee: z.union([z.enum(["me", "none"]), id]).optional(),
  department: z.union([z.enum(["mine", "none"]), id]).optional(),
  customer: id.optional(),
  device: id.optional(),
  due: z.enum(["overdue", "today"]).optional(),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  q: text(100).optional(),
  sort: z.enum(queueSorts).default("due"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type QueueQuery = z.infer<typeof queueQuery>;

export type QueueRow = {
  id: string;
  number: string;
  version: number;
  stage: Stage;
  state: State;
  kind: TicketKind;
  priority: TicketPriority;
  warranty: WarrantyVerdict;
  customerName: string;
  isKeyAccount: boolean;
  /** Model, else category; null when neither is known. */
  product: Named | null;
  symptom: Named | null;
  description: string;
  /** The customer reported danger when sending the request. */
  isDangerous: boolean;
  areaCode: string | null;
  department: (Named & { id: string }) | null;
  assignee: PersonRef | null;
  /** The running clock that is due first. */
  clock: ClockView | null;
  reopenCount: number;
  createdAt: string;
  updatedAt: string;
};

export type QueuePage = { items: QueueRow[]; nextCursor: string | null };

/** A request held for review: why, and whom one may call. */
export type HeldRow = QueueRow & { heldReasons: string[]; maskedPhone: string };
