import * as z from "zod";
import { TicketKind, TicketPriority, WarrantyVerdict } from "@/generated/prisma/enums";
import { clockKinds } from "@/lib/sla/constants";
import { actions, evidenceCodes, stages, states } from "@/lib/tickets/workflow/constants";
import { ticketNumber } from "@/lib/tickets/workflow/schema";

// Answers as the document describes them. The types of the data come from the nouns; these say the same to strangers.

export const numberParams = z.strictObject({ number: ticketNumber });

/**
 * Stand for what earlier calls returned, in the examples of the document; the tests put in the real ones by the names of the fields.
 */
export const sample = {
  number: "SR261120-00042",
  version: 7,
  serial: "XLS35H11261",
  trackingToken: "q3VbT0mZ8sYwLk1RcN5xJd7HfPgA2uEiOoX4yB6tWvM",
  visitId: "0199d3a4-5b1e-7c20-8f41-6a2d9e7c3b05",
  visitPartId: "0199d3a4-7e62-7d14-9b83-1c5f0a8e4d26",
  faultCodeId: "01980c11-2f4a-7a06-8d52-3e9b7c1f6a40",
  partId: "01980c11-3b90-7b18-a7c4-5d2e8f0a9b31",
  engineerId: "01980c11-4c27-7e35-b016-7f4a1d3c8e52",
  quoteId: "0199d3a4-9c08-7f41-a3d6-2b7e5f9c1d84",
  contentHash: "9f2c6d1e8b4a7035c2d9e6f1a8b3047d5e6c9f2a1b8d7e4035f6c9d2e1a8b7f4",
} as const;

const at = z.string().meta({ description: "Instant, ISO 8601 UTC" });
const named = z.looseObject({ nameZh: z.string(), nameEn: z.string() });
const person = z.looseObject({ id: z.string(), name: z.string() });

export const versionAnswer = z.looseObject({
  number: z.string(),
  version: z.int().meta({ description: "The ticket's version after the change; send it with the next one" }),
});

const clock = z.looseObject({
  clock: z.enum(clockKinds),
  status: z.string(),
  minutesLeft: z.number(),
  minutesToDue: z.number(),
  targetMinutes: z.int(),
  dueAt: at,
});

export const queueAnswer = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      number: z.string(),
      version: z.int(),
      stage: z.enum(stages),
      state: z.enum(states),
      kind: z.enum(TicketKind),
      priority: z.enum(TicketPriority),
      warranty: z.enum(WarrantyVerdict),
      customerName: z.string(),
      product: named.nullable(),
      department: named.nullable(),
      assignee: person.nullable(),
      clock: clock.nullable(),
      createdAt: at,
      updatedAt: at,
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const ticketAnswer = z.looseObject({
  number: z.string(),
  version: z.int(),
  stage: z.enum(stages),
  state: z.enum(states),
  kind: z.enum(TicketKind),
  priority: z.enum(TicketPriority),
  department: named.nullable(),
  assignee: person.nullable(),
  clocks: z.array(clock),
  messages: z.array(z.looseObject({ id: z.string(), body: z.string(), createdAt: at })),
  diagnoses: z.array(z.looseObject({ round: z.int() })),
  plans: z.array(z.looseObject({ round: z.int() })),
  visits: z.array(z.looseObject({ id: z.string() })),
  reports: z.array(z.looseObject({ round: z.int() })),
});

export const eventsAnswer = z.object({
  items: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string(),
      payload: z.looseObject({}),
      actorKind: z.string(),
      createdAt: at,
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const actionsAnswer = z.object({
  items: z.array(
    z.object({
      action: z.enum(actions),
      allowed: z.boolean().meta({ description: "True when this person may do it now and nothing is missing" }),
      missing: z.array(z.enum(evidenceCodes)),
    }),
  ),
});

export const trackAnswer = z.looseObject({
  number: z.string(),
  stage: z.enum(stages),
  state: z.enum(states),
  can: z.looseObject({}),
  quote: z.looseObject({ id: z.string() }).nullable(),
  report: z.looseObject({ contentHash: z.string().nullable() }).nullable(),
  messages: z.array(z.looseObject({ id: z.string(), body: z.string(), at })),
});
