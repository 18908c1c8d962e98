/** Taking a request in is a place of the menu, and the agent's most frequent beginning. */
export const takeInKeys = ["g i", "c"];

/** The same key means the same in the list and on the page of a ticket. */
export const ticketKeys = {
  next: ["j", "ArrowDown"],
  previous: ["k", "ArrowUp"],
  open: ["Enter"],
  search: ["/"],
  reply: ["r"],
  note: ["n"],
  assign: ["a"],
  take: ["i"],
  act: ["e"],
} as const satisfies Record<string, readonly string[]>;
