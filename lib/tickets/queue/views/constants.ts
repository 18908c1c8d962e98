/** The queue's quick views, in their order; worded by message key `queue.view.<key>`. */
export const queueViewKeys = [
  "mine",
  "team",
  "unassigned",
  "overdue",
  "waitingCustomer",
  "waitingParts",
  "onHold",
  "open",
  "closed",
] as const;
export type QueueViewKey = (typeof queueViewKeys)[number];

/** Filters that the page offers, in the order in which their chips stand. */
export const filterKeys = [
  "stage",
  "state",
  "priority",
  "kind",
  "warranty",
  "department",
  "assignee",
  "due",
  "createdFrom",
  "createdTo",
  "customer",
  "device",
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Views that one person keeps at most. */
export const maxOwnViews = 50;

/** Shared views that are offered at most, the latest changed first. */
export const maxSharedViews = 100;

/** Saved views that stand in the tabs; all of them are in the menu. */
export const shownSavedViews = 3;

/** Counting ends here: a badge says "999+" of more. */
export const countLimit = 1_000;
