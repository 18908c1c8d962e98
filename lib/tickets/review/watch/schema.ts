/** A ticket that went badly of late. Moments are ISO instants. */
export type WatchedTicket = {
  number: string;
  customerName: string;
  /** The latest rating, if it was a low one. */
  rating: { stars: number; comment: string; at: string } | null;
  reopenedAt: string | null;
};
