import * as z from "zod";
import { id, text, version } from "@/lib/validation";

/** personId null gives the ticket to the team without naming a person; departmentId left out keeps the team. */
export const assigneeInput = z.strictObject({
  version,
  personId: id.nullable(),
  departmentId: id.optional(),
  reason: text(500).default(""),
});
export type AssigneeInput = z.infer<typeof assigneeInput>;
