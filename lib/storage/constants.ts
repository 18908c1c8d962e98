/** The largest photo that is taken in. */
export const photoMaxBytes = 10 * 1024 * 1024;
