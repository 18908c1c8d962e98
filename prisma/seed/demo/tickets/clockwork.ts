import { setClock } from "@/lib/clock";

/** What happens to one ticket: each yielded instant is when it goes on. */
export type Steps<T = void> = AsyncGenerator<Date, T, void>;

/** The instant of a step that nobody takes. */
export const never = new Date(8_640_000_000_000_000);

/**
 * Lets many tickets live at the same time, always the one whose next step comes first, with the clock set to that step: so numbers,
 * event ids and workloads are in the order in which they would have come about. Steps after `until` do not happen, which leaves the
 * tickets where they stand then.
 */
export async function runInOrder(lives: readonly Steps[], until: Date): Promise<void> {
  const waiting: { steps: Steps; at: number }[] = [];
  try {
    for (const steps of lives) await goOn(steps, waiting);
    for (let next = takeEarliest(waiting); next && next.at <= until.getTime(); next = takeEarliest(waiting)) {
      setClock(new Date(next.at));
      await goOn(next.steps, waiting);
    }
  } finally {
    setClock(null);
  }
}

async function goOn(steps: Steps, waiting: { steps: Steps; at: number }[]): Promise<void> {
  const { done, value } = await steps.next();
  if (!done) waiting.push({ steps, at: value.getTime() });
}

/** Of equal instants the one that has waited longest. */
function takeEarliest<T extends { at: number }>(waiting: T[]): T | undefined {
  let first = 0;
  for (let i = 1; i < waiting.length; i += 1) {
    if ((waiting[i]?.at ?? 0) < (waiting[first]?.at ?? 0)) first = i;
  }
  return waiting.splice(first, 1)[0];
}
