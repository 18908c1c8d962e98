import type { PersonRef } from "@/lib/tickets/records/schema";
import type { Stage } from "@/lib/tickets/workflow/constants";

/** The open tickets of a team or company, by who has them and where they are. */
export type TeamLoad = {
  open: number;
  overdue: number;
  unassigned: number;
  people: { person: PersonRef; open: number; overdue: number }[];
  /** How many more people have tickets. */
  furtherPeople: number;
  /** Every stage, in order. */
  stages: { stage: Stage; open: number }[];
};
