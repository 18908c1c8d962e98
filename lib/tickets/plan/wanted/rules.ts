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
