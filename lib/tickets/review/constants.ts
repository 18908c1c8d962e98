/** What a customer may name as reason of the rating; worded by `track.reason.<key>`. */
export const surveyReasons = [
  "punctual",
  "professional",
  "polite",
  "clean",
  "fairPrice",
  "slow",
  "unclear",
  "notFixed",
] as const;

/** Days in which the customer may change an answer. */
export const surveyEditDays = 7;
