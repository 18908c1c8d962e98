import type { Actor } from "@/lib/auth/actor";
import { personIdOf } from "@/lib/auth/actor";
import { DomainError, refusal } from "@/lib/errors";
import { retargetClocks } from "@/lib/sla/mutations";
import type { FieldChange } from "@/lib/tickets/events";
import { policyFacts, refreshNextDue } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type TicketChange } from "@/lib/tickets/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import type { DiagnosisInput } from "./schema";

/**
 * Saves the diagnosis of the present round; the first save after the last one was frozen opens the next round.
 * Refused outside the diagnose stage, and for a fault code of another category or one that has finer codes below it.
 */
export async function saveDiagnosis(
  actor: Actor,
  number: string,
  version: number,
  input: DiagnosisInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.diagnose" }, async (change) => {
    await writeDiagnosis(change, input);
    return {};
  });
}

/** The same inside the transaction of an action that brings the diagnosis along. */
export async function writeDiagnosis(
  { tx, actor, ticket, at, record }: TicketChange,
  input: DiagnosisInput,
): Promise<void> {
  const personId = personIdOf(actor);
  if (ticket.stage !== "diagnose" || ticket.closedAt || !personId)
    throw new DomainError("stageChanged", { stage: ticket.stage });
  const fault = await tx.faultCode.findUnique({
    where: { id: input.faultCodeId },
    select: { code: true, categoryId: true, _count: { select: { children: true } } },
  });
  const isOfCategory = fault && (!ticket.categoryId || fault.categoryId === ticket.categoryId);
  if (!isOfCategory) throw refusal("invalid", [{ path: "faultCodeId", code: "invalidChoice" }]);
  if (fault._count.children > 0) throw refusal("invalid", [{ path: "faultCodeId", code: "notALeaf" }]);
  if (input.symptomId && !(await isSymptomOf(tx, input.symptomId, fault.categoryId))) {
    throw refusal("invalid", [{ path: "symptomId", code: "invalidChoice" }]);
  }
  const last = await tx.diagnosis.findFirst({
    where: { ticketId: ticket.id },
    orderBy: { round: "desc" },
    select: lastSelect,
  });
  const isOpen = last !== null && last.frozenAt === null;
  const round = isOpen ? last.round : (last?.round ?? 0) + 1;
  await tx.diagnosis.upsert({
    where: { ticketId_round: { ticketId: ticket.id, round } },
    create: { ...input, ticketId: ticket.id, round, personId, createdAt: at, updatedAt: at },
    update: { ...input, personId, updatedAt: at },
    select: { id: true },
  });
  // The category tells which tests the repair owes; a ticket known by its serial number only has none yet.
  if (!ticket.categoryId) {
    const { categoryId } = fault;
    await tx.ticket.update({ where: { id: ticket.id }, data: { categoryId }, select: { id: true } });
    ticket.categoryId = categoryId;
  }
  const verdict: FieldChange = { field: "warranty", from: ticket.warranty, to: input.warranty };
  const isOtherVerdict = await adoptWarranty({ tx, ticket }, input.warranty);
  const changes = fieldChanges(isOpen ? last : null, input).filter(({ field }) => field !== "warranty");
  if (isOtherVerdict) changes.push(verdict);
  await record("diagnosis.saved", { round, faultCode: fault.code, changes });
}

const lastSelect = {
  round: true,
  frozenAt: true,
  symptomId: true,
  faultCodeId: true,
  cause: true,
  causeLevel: true,
  method: true,
  evidence: true,
  responsibility: true,
  warranty: true,
  remoteSolution: true,
} as const satisfies Record<keyof DiagnosisInput | "round" | "frozenAt", true>;

/** Freezes the diagnosis when the ticket leaves the stage by it. */
export async function freezeDiagnosis({ tx, ticket, at }: Pick<TicketChange, "tx" | "ticket" | "at">): Promise<void> {
  await tx.diagnosis.updateMany({ where: { ticketId: ticket.id, frozenAt: null }, data: { frozenAt: at } });
}

/** The engineer's verdict replaces the computed one, and the clocks follow it. True when it is another one. */
async function adoptWarranty(
  { tx, ticket }: Pick<TicketChange, "tx" | "ticket">,
  warranty: DiagnosisInput["warranty"],
): Promise<boolean> {
  if (warranty === ticket.warranty) return false;
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { warranty, warrantyOverruled: true, warrantyReason: { code: "diagnosis", params: {} } },
    select: { id: true },
  });
  // The move that may follow in the same change chooses route and SLA policy by it.
  ticket.warranty = warranty;
  await retargetClocks(tx, ticket.id, await policyFacts(tx, ticket));
  await refreshNextDue(tx, ticket.id);
  return true;
}

async function isSymptomOf(tx: TicketChange["tx"], symptomId: string, categoryId: string): Promise<boolean> {
  return (await tx.symptom.count({ where: { id: symptomId, categoryId } })) === 1;
}

function fieldChanges(before: DiagnosisInput | null, after: DiagnosisInput): FieldChange[] {
  if (!before) return [];
  const fields = Object.keys(after) as (keyof DiagnosisInput)[];
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
