import type { FieldChange } from "@/lib/tickets/events";
import type { EventOf } from "@/lib/tickets/schema";

type CatalogueField = "categoryId" | "modelId" | "symptomId" | "faultCodeId" | "deviceId";

/** Everything that events name by id and that a reader wants to see by name. */
export type Mentioned = {
  people: string[];
  departments: string[];
  catalogue: Record<CatalogueField, string[]>;
  areas: string[];
};

/** Collects the ids in the payloads of events, each once. */
export function mentionedIds(events: readonly EventOf[]): Mentioned {
  const people = new Set<string | null>();
  const departments = new Set<string | null>();
  const changes: FieldChange[] = [];
  for (const event of events) {
    if (event.type === "ticket.routed") {
      people.add(event.payload.personId);
      departments.add(event.payload.departmentId);
    }
    if (event.type === "ticket.assigned") {
      people.add(event.payload.personId).add(event.payload.fromPersonId);
      departments.add(event.payload.departmentId);
    }
    if (event.type === "visit.dispatched") people.add(event.payload.engineerId);
    if (event.type === "ticket.edited" || event.type === "diagnosis.saved") changes.push(...event.payload.changes);
  }
  const valuesOf = (wanted: string) =>
    present(new Set(changes.filter(({ field }) => field === wanted).flatMap(({ from, to }) => [from, to])));
  return {
    people: present(people),
    departments: present(departments),
    catalogue: {
      categoryId: valuesOf("categoryId"),
      modelId: valuesOf("modelId"),
      symptomId: valuesOf("symptomId"),
      faultCodeId: valuesOf("faultCodeId"),
      deviceId: valuesOf("deviceId"),
    },
    areas: valuesOf("areaCode"),
  };
}

function present(ids: ReadonlySet<string | null>): string[] {
  return [...ids].filter((id): id is string => Boolean(id));
}

/** The opaque form of an event's place in history. */
export function encodeCursor(eventId: string): string {
  return Buffer.from(eventId).toString("base64url");
}

/** The event before which the next page begins; null for what is none of ours. */
export function decodeCursor(cursor: string): bigint | null {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  return /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null;
}
