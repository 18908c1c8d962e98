export const isoWeekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What is promised (workflow.md, Clocks). `engineerContact` is the call within 15 minutes of the dispatch. */
export const clockKinds = ["firstResponse", "diagnosis", "engineerContact", "arrival", "resolution"] as const;
