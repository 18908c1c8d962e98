import type { Prisma } from "@/generated/prisma/client";
import type { PersonActor } from "@/lib/auth/actor";
import { describeArea } from "@/lib/customers/areas/rules";
import { db } from "@/lib/db/client";
import { DomainError, refusal } from "@/lib/errors";
import { areaText } from "@/lib/format/address";
import { routingReasons } from "@/lib/routing/schema";
import { type SeenTicket, ticketsInSight } from "@/lib/tickets/policy";
import type { Named } from "@/lib/tickets/records/schema";
import type { RoutingDecisionDto, TicketEventDto, TicketNames } from "@/lib/tickets/schema";
import { decodeCursor, encodeCursor, type Mentioned, mentionedIds } from "./rules";
import type { EventsPage, EventsQuery } from "./schema";

/** A history longer than this shows its newest part. */
const shownEvents = 500;
const person = { select: { id: true, name: true, nameEn: true } } as const;
const named = { select: { nameZh: true, nameEn: true } } as const;

/** What happened, newest first, with the names of all that it mentions. */
export async function timelineOf(ticketId: SeenTicket): Promise<{ events: TicketEventDto[]; names: TicketNames }> {
  const events = await eventsOf({ ticketId }, shownEvents);
  return { events, names: await namesOf(mentionedIds(events)) };
}

/** A part of a ticket's history, newest first. Throws notFound out of sight, malformed for a cursor that is none of ours. */
export async function eventsPage(actor: PersonActor, number: string, query: EventsQuery): Promise<EventsPage> {
  const before = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  if (before === null) throw refusal("malformed", [{ path: "cursor", code: "invalid" }]);
  const ticket = await db.ticket.findFirst({
    where: { AND: [ticketsInSight(actor), { number }] },
    select: { id: true },
  });
  if (!ticket) throw new DomainError("notFound");
  const where = { ticketId: ticket.id, ...(before !== undefined && { id: { lt: before } }) };
  const events = await eventsOf(where, query.limit + 1);
  const items = events.slice(0, query.limit);
  const last = items.at(-1);
  return { items, nextCursor: last && events.length > items.length ? encodeCursor(last.id) : null };
}

// Index: ticket_event_ticket_id_id_idx.
async function eventsOf(where: Prisma.TicketEventWhereInput, take: number): Promise<TicketEventDto[]> {
  const rows = await db.ticketEvent.findMany({
    where,
    orderBy: { id: "desc" },
    take,
    select: {
      id: true,
      type: true,
      payload: true,
      actorKind: true,
      person,
      isCustomerVisible: true,
      createdAt: true,
    },
  });
  // The payload is what the event's type says: recordEvent is the only writer.
  return rows.map(
    (row) => ({ ...row, id: String(row.id), createdAt: row.createdAt.toISOString() }) as unknown as TicketEventDto,
  );
}

/** Who got the ticket at each stage and why, newest first. */
export async function routingOf(ticketId: SeenTicket): Promise<RoutingDecisionDto[]> {
  const rows = await db.routingDecision.findMany({
    where: { ticketId },
    orderBy: { id: "desc" },
    take: 50,
    select: { id: true, stage: true, department: named, person, reasons: true, createdAt: true },
  });
  return rows.map((row) => ({
    ...row,
    reasons: routingReasons.catch([]).parse(row.reasons),
    createdAt: row.createdAt.toISOString(),
  }));
}

async function namesOf({ people, departments, catalogue, areas }: Mentioned): Promise<TicketNames> {
  const some = <T>(ids: readonly string[], find: (where: { id: { in: string[] } }) => Prisma.PrismaPromise<T[]>) =>
    ids.length > 0 ? find({ id: { in: [...ids] } }) : [];
  const select = { id: true, nameZh: true, nameEn: true } as const;
  // In two waves, so that one page does not take the pool from all others.
  const [persons, teams, devices, categories] = await Promise.all([
    some(people, (where) => db.person.findMany({ where, select: { id: true, name: true, nameEn: true } })),
    some(departments, (where) => db.department.findMany({ where, select })),
    some(catalogue.deviceId, (where) => db.device.findMany({ where, select: { id: true, serial: true } })),
    some(catalogue.categoryId, (where) => db.productCategory.findMany({ where, select })),
  ]);
  const [models, symptoms, faults] = await Promise.all([
    some(catalogue.modelId, (where) => db.productModel.findMany({ where, select })),
    some(catalogue.symptomId, (where) => db.symptom.findMany({ where, select })),
    some(catalogue.faultCodeId, (where) => db.faultCode.findMany({ where, select })),
  ]);
  const things: [string, Named][] = [
    ...[...teams, ...categories, ...models, ...symptoms, ...faults].map(({ id, nameZh, nameEn }): [string, Named] => [
      id,
      { nameZh, nameEn },
    ]),
    ...devices.map(({ id, serial }): [string, Named] => [id, { nameZh: serial, nameEn: serial }]),
    ...areas.map((code): [string, Named] => [code, areaName(code)]),
  ];
  return {
    people: Object.fromEntries(persons.map((found) => [found.id, found])),
    things: Object.fromEntries(things),
  };
}

function areaName(code: string): Named {
  const area = describeArea(code);
  return { nameZh: areaText(area, "zh-CN") || code, nameEn: areaText(area, "en") || code };
}
