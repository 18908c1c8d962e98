import * as z from "zod";
import type { TicketEventDto } from "@/lib/tickets/schema";

/** Which part of a history is asked for. */
export const eventsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type EventsQuery = z.infer<typeof eventsQuery>;

export type EventsPage = { items: TicketEventDto[]; nextCursor: string | null };
