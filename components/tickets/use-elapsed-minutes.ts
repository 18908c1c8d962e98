"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let ticks = 0;

/** Whole minutes since this page showed the value. One timer for the whole page, however many clocks it shows. */
export function useElapsedMinutes(): number {
  const current = useSyncExternalStore(
    subscribe,
    () => ticks,
    () => 0,
  );
  const [start, setStart] = useState<number | null>(null);
  useEffect(() => setStart(ticks), []);
  return start === null ? 0 : current - start;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  timer ??= setInterval(() => {
    ticks += 1;
    for (const listener of listeners) listener();
  }, 60_000);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
