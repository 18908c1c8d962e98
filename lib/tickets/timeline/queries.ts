import type { Prisma } from "@/generated/prisma/client";
import { describeArea } from "@/lib/customers/areas/rules";
import { db } from "@/lib/db/client";
import { areaText } from "@/lib/format/address";
import { routingReasons } from "@/lib/routing/schema";
import type { Named } from "@/lib/tickets/records/schema";
import type { RoutingDecisionDto, TicketEventDto, TicketNames } from "@/lib/tickets/schema";
import { type Mentioned, mentionedIds } from "./rules";

/** A history longer than this shows its newest part. */
const shownEvents = 500;
const person = { select: { id: true, name: true, nameEn: true } } as const;
const named = { select: { nameZh: true, nameEn: true } } as const;

/** What happened, newest first, with the names of all that it mentions. The caller has checked that the actor may see the ticket. */
export async function timelineOf(ticketId: string): Promise<{ events: TicketEventDto[]; names: TicketNames }> {
  const rows = await db.ticketEvent.findMany({
    where: { ticketId },
    orderBy: { id: "desc" },
    take: shownEvents,
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
  const events = rows.map(
    (row) => ({ ...row, id: String(row.id), createdAt: row.createdAt.toISOString() }) as unknown as TicketEventDto,
  );
  return { events, names: await namesOf(mentionedIds(events)) };
}

/** Who got the ticket at each stage and why, newest first. */
export async function routingOf(ticketId: string): Promise<RoutingDecisionDto[]> {
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
  const [persons, teams, categories, models, symptoms, faults, devices] = await Promise.all([
    some(people, (where) => db.person.findMany({ where, select: { id: true, name: true, nameEn: true } })),
    some(departments, (where) => db.department.findMany({ where, select })),
    some(catalogue.categoryId, (where) => db.productCategory.findMany({ where, select })),
    some(catalogue.modelId, (where) => db.productModel.findMany({ where, select })),
    some(catalogue.symptomId, (where) => db.symptom.findMany({ where, select })),
    some(catalogue.faultCodeId, (where) => db.faultCode.findMany({ where, select })),
    some(catalogue.deviceId, (where) => db.device.findMany({ where, select: { id: true, serial: true } })),
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
