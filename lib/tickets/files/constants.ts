/** Files of one ticket, all kinds together. */
export const maxTicketFiles = 40;

/** Uploads of one sender: a person, a tracking link, a request draft. */
export const uploadLimit = { limit: 60, windowSeconds: 600 };

/** Uploads to request drafts from one network address; carriers share addresses, and a draft is free to start. */
export const uploadAddressLimit = { limit: 120, windowSeconds: 600 };
