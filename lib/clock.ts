let frozenAt: Date | null = null;

/** The present instant. The only place that asks the machine, so that tests can set the time. */
export function now(): Date {
  return frozenAt ? new Date(frozenAt) : new Date();
}

/** For tests: freezes the clock at an instant, or lets it run again with null. */
export function setClock(at: Date | null): void {
  frozenAt = at;
}
