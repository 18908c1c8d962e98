import type { OldPartState } from "@/generated/prisma/enums";
import type { Actor } from "@/lib/auth/actor";
import { type FieldIssue, refusal } from "@/lib/errors";
import { isQuantityOf } from "@/lib/parts/rules";
import type { TicketChange } from "@/lib/tickets/mutations";
import { changeVisit } from "@/lib/tickets/visits/mutations";
import type { VisitRecordInput } from "@/lib/tickets/visits/schema";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import { checkValue } from "./rules";

/**
 * Saves checklist, measurements and parts of a visit that is under way; the whole record each time. A returnable part used under
 * warranty owes its old part; where none was taken the record says why, and somebody who may decide that has to waive it.
 */
export function saveVisitRecord(
  actor: Actor,
  number: string,
  version: number,
  visitId: string,
  input: VisitRecordInput,
): Promise<TicketVersion> {
  return changeVisit(actor, number, version, visitId, null, async (change) => {
    const { tx, record } = change;
    await checkChecks(change, input.checks);
    const oldParts = await oldPartStates(change, input.parts);
    await tx.visitCheck.deleteMany({ where: { visitId } });
    await tx.visitCheck.createMany({ data: input.checks.map((check) => ({ ...check, visitId })) });
    await tx.visitPart.deleteMany({ where: { visitId } });
    await tx.visitPart.createMany({
      data: input.parts.map(({ isOldPartTaken: _, ...part }, index) => ({
        ...part,
        visitId,
        oldPart: oldParts[index] ?? "notOwed",
      })),
    });
    await tx.visit.update({ where: { id: visitId }, data: { note: input.note }, select: { id: true } });
    await record("visit.recorded", { visitId, checks: input.checks.length, parts: input.parts.length });
  });
}

async function checkChecks({ tx, ticket }: TicketChange, checks: VisitRecordInput["checks"]): Promise<void> {
  const items = await tx.checklistItem.findMany({
    where: { id: { in: checks.map((check) => check.itemId) } },
    select: { id: true, categoryId: true, type: true, isRequired: true },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const issues = checks.flatMap((check, index): FieldIssue[] => {
    const item = byId.get(check.itemId);
    if (!item || (ticket.categoryId && item.categoryId !== ticket.categoryId))
      return [{ path: `checks.${index}.itemId`, code: "invalidChoice" }];
    const wrong = checkValue(item, check);
    return wrong ? [{ path: `checks.${index}.value`, code: wrong }] : [];
  });
  if (issues.length > 0) throw refusal("invalid", issues);
}

async function oldPartStates({ tx, ticket }: TicketChange, parts: VisitRecordInput["parts"]): Promise<OldPartState[]> {
  const known = await tx.part.findMany({
    where: { id: { in: parts.map((part) => part.partId) } },
    select: { id: true, isReturnable: true, isDivisible: true },
  });
  const byId = new Map(known.map((part) => [part.id, part]));
  const issues: FieldIssue[] = [];
  const states = parts.map((used, index): OldPartState => {
    const part = byId.get(used.partId);
    if (!part) issues.push({ path: `parts.${index}.partId`, code: "invalidChoice" });
    else if (!isQuantityOf(part, used.quantity)) {
      issues.push({ path: `parts.${index}.quantity`, code: "wholeNumber" });
    }
    const isOwed = part?.isReturnable && used.disposition === "used" && ticket.warranty === "inWarranty";
    if (!isOwed && !used.isOldPartTaken) return "notOwed";
    if (!used.isOldPartTaken && !used.oldPartReason)
      issues.push({ path: `parts.${index}.oldPartReason`, code: "required" });
    return "owed";
  });
  if (issues.length > 0) throw refusal("invalid", issues);
  return states;
}
