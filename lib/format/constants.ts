/** The zone in which the company works: calendars, due times and printed times use it, wherever the reader sits. */
export const companyTimeZone = "Asia/Shanghai";
