import type { ChecklistEntry } from "@/lib/devices/schema";
import type { PartSummary } from "@/lib/parts/schema";
import type { VisitDto } from "@/lib/tickets/records/schema";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import type { saveVisitRecord } from "@/lib/tickets/visits/record/actions";

/** Result of a check: "" while nobody has looked. */
export type CheckRow = { itemId: string; value: string; result: "" | "passed" | "failed" };

export type VisitPartRow = Pick<
  PartSummary,
  "number" | "nameZh" | "nameEn" | "unit" | "isDivisible" | "isReturnable"
> & {
  partId: string;
  quantity: string;
  disposition: string;
  isOldPartTaken: boolean;
  oldPartSerial: string;
  oldPartReason: string;
};

export type VisitValues = { checks: CheckRow[]; parts: VisitPartRow[]; note: string };

type Input = Parameters<typeof saveVisitRecord>[0]["input"];

/** What stands in the record: what was saved, else the whole checklist and what the plan wanted and no visit has accounted for. */
export function visitValues(ticket: TicketPageDto, visit: VisitDto, options: StageOptions): VisitValues {
  const saved = new Map(visit.checks.map((check) => [check.itemId, check]));
  const isFirstSave = visit.checks.length === 0 && visit.parts.length === 0;
  return {
    checks: options.checklist.map(({ id }) => {
      const check = saved.get(id);
      return { itemId: id, value: check?.value ?? "", result: check ? (check.isPassed ? "passed" : "failed") : "" };
    }),
    parts: isFirstSave ? plannedParts(ticket, visit, options) : visit.parts.map(savedPart),
    note: visit.note,
  };
}

/** What is sent: only what somebody looked at; prefilled parts of a disposition each. */
export function visitInputOf({ checks, parts, note }: VisitValues): Input {
  return {
    checks: checks
      .filter(({ result }) => result !== "")
      .map(({ itemId, value, result }) => ({ itemId, value, isPassed: result === "passed" })),
    parts: parts.map(({ partId, quantity, disposition, isOldPartTaken, oldPartSerial, oldPartReason }) => {
      const isUsed = disposition === "used";
      return {
        partId,
        quantity,
        disposition: disposition as "used",
        isOldPartTaken: isUsed && isOldPartTaken,
        oldPartSerial: isUsed && isOldPartTaken ? oldPartSerial : "",
        oldPartReason: isUsed && !isOldPartTaken ? oldPartReason : "",
      };
    }),
    note,
  };
}

/** Name of a checklist entry's field. The server names refused ones by their place among those that were sent. */
export function checkField(checks: readonly CheckRow[], row: number): string {
  const check = checks[row];
  if (!check || check.result === "") return `check-${check?.itemId}`;
  return `checks.${checks.slice(0, row).filter(({ result }) => result !== "").length}.value`;
}

/** A returnable part used under warranty owes the one that it replaces. */
export function owesOldPart(ticket: TicketPageDto, part: VisitPartRow): boolean {
  return part.isReturnable && part.disposition === "used" && ticket.warranty.verdict === "inWarranty";
}

/** "0.8–1.2 MPa", "≥ 2 MΩ"; empty without limits. */
export function limitsOf({ minimum, maximum, unit }: ChecklistEntry): string {
  const range =
    minimum !== null && maximum !== null
      ? `${minimum}–${maximum}`
      : minimum !== null
        ? `≥ ${minimum}`
        : maximum !== null
          ? `≤ ${maximum}`
          : "";
  return range && `${range} ${unit}`.trim();
}

function plannedParts(ticket: TicketPageDto, visit: VisitDto, { parts: known }: StageOptions): VisitPartRow[] {
  const plan = ticket.plans.find(({ id }) => id === visit.planId);
  const earlier = ticket.visits
    .filter((other) => other.planId === visit.planId && other.id !== visit.id && !other.calledOffAt)
    .flatMap(({ parts }) => parts);
  return (plan?.parts ?? []).flatMap(({ partId, number, nameZh, nameEn, unit, isDivisible, quantity }) => {
    const settled = earlier.reduce((sum, part) => (part.partId === partId ? sum + part.quantity : sum), 0);
    const left = Math.round((quantity - settled) * 1000) / 1000;
    const isReturnable = known.find(({ id }) => id === partId)?.isReturnable ?? true;
    const facts = { partId, number, nameZh, nameEn, unit, isDivisible, isReturnable };
    return left > 0 ? [{ ...facts, ...fresh, quantity: String(left) }] : [];
  });
}

export const fresh = { disposition: "used", isOldPartTaken: false, oldPartSerial: "", oldPartReason: "" } as const;

function savedPart(part: VisitDto["parts"][number]): VisitPartRow {
  const { partId, number, nameZh, nameEn, unit, isDivisible, isReturnable, disposition } = part;
  const { quantity, oldPart, oldPartSerial, oldPartReason } = part;
  return {
    ...{ partId, number, nameZh, nameEn, unit, isDivisible, isReturnable, disposition, oldPartSerial, oldPartReason },
    quantity: String(quantity),
    isOldPartTaken: oldPart !== "notOwed" && oldPartReason === "",
  };
}
