/** The queue's quick views, in their order; worded by message key `queue.view.<key>`. */
export const queueViewKeys = [
  "mine",
  "team",
  "unassigned",
  "overdue",
  "waitingCustomer",
  "waitingParts",
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
