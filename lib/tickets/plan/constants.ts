/** What an hour of labour costs in minor units of the company currency, as quotes propose it. */
export const labourRateMinor = 12_000;

/** Days for which a quote is proposed to be valid. */
export const quoteDays = 7;

/** The currency in which the company quotes and charges. */
export const companyCurrency = "CNY";
