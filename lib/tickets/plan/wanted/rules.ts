import { dayMs } from "@/lib/format/constants";
import { toInputDateTime } from "@/lib/format/date";
import type { WantedPart } from "./schema";

/** What is missing first, by the day it is promised for; then what lies ready, by the appointment it is for. */
export function byUrgency(a: WantedPart, b: WantedPart): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** Without a day a part stands behind those with one. */
function keyOf({ supply, promisedOn, appointmentStart, id }: WantedPart): string {
  const last = "9999";
  return supply === "backordered" ? `0 ${promisedOn ?? last} ${id}` : `1 ${appointmentStart ?? last} ${id}`;
}

/** How many days a promised day lies back, in the company's zone; not above 0 while it has not passed. */
export function daysPast(day: string, now: string): number {
  return (Date.parse(toInputDateTime(now).date) - Date.parse(day)) / dayMs;
}
