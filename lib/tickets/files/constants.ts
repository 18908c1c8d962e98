/** Photos that staff may add to one ticket. */
export const maxStaffFiles = 40;

/** Photos that the customer may add to one ticket; counted apart, so that neither side can use up the other's room. */
export const maxCustomerFiles = 20;

/** Uploads of one sender: a person, a tracking link, a request draft. */
export const uploadLimit = { limit: 60, windowSeconds: 600 };

/** Uploads to request drafts from one network address; carriers share addresses, and a draft is free to start. */
export const uploadAddressLimit = { limit: 120, windowSeconds: 600 };
