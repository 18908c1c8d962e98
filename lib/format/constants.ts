/** The zone in which the company works: calendars, due times and printed times use it, wherever the reader sits. */
export const companyTimeZone = "Asia/Shanghai";

/** A day's length in milliseconds; days of the calendar differ from it where clocks are changed. */
export const dayMs = 86_400_000;

/** Bytes of the largest photo that is taken in: the server refuses more, and browsers do not send it. */
export const photoMaxBytes = 10 * 1024 * 1024;
