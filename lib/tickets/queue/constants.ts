/** Candidates of a full-text search that are looked at together. */
export const searchBatch = 500;

/** Batches that one request looks at: it then ends, however little of them is in sight. */
export const searchBatches = 20;
