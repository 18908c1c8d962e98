import * as z from "zod";
import { ticketNumber } from "@/lib/tickets/workflow/schema";
import { id, text, version } from "@/lib/validation";

/** personId null gives the ticket to the team without naming a person; departmentId left out keeps the team. */
export const assigneeInput = z.strictObject({
  version,
  personId: id.nullable(),
  departmentId: id.optional(),
  reason: text(500).default(""),
});
export type AssigneeInput = z.infer<typeof assigneeInput>;

export const takeForm = z.strictObject({ number: ticketNumber, version });

/** The choice of the assign dialog: "team/person", or "team/" for the team without naming a person. */
const assignee = z
  .string()
  .max(80)
  .transform((value, context) => {
    const [departmentId, personId] = value.split("/");
    const parsed = z.strictObject({ departmentId: id, personId: id.nullable() }).safeParse({
      departmentId,
      personId: personId || null,
    });
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: value === "" ? "required" : "invalidChoice" });
    return z.NEVER;
  });

export const assignForm = z.strictObject({ number: ticketNumber, version, assignee, reason: text(500).default("") });

/** The value of an option of the assign dialog. */
export function assigneeValue(departmentId: string, personId: string | null): string {
  return `${departmentId}/${personId ?? ""}`;
}
