import type { Prisma } from "@/generated/prisma/client";
import { can } from "@/lib/access/policy";
import { type Actor, personIdOf } from "@/lib/auth/actor";
import { personActor } from "@/lib/auth/queries";
import { coversDay } from "@/lib/auth/rules";
import type { Tx } from "@/lib/db/client";
import { DomainError, refusal } from "@/lib/errors";
import { toColumnDay } from "@/lib/format/date";
import { startClocks, stopClocks } from "@/lib/sla/mutations";
import { handOver } from "@/lib/tickets/lifecycle/hand-over/mutations";
import { policyFacts, refreshNextDue } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type TicketChange } from "@/lib/tickets/mutations";
import { workflowFacts } from "@/lib/tickets/workflow/queries";
import { missingEvidence, transitionOf } from "@/lib/tickets/workflow/rules";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import type { DispatchInput, FinishInput } from "./schema";

/**
 * Sends an engineer out, or gives a bench job, under the approved plan; the 15-minute clock to contact the customer starts. The engineer
 * becomes the assignee. Refused while another visit of the ticket is under way.
 */
export async function dispatchVisit(
  actor: Actor,
  number: string,
  version: number,
  input: DispatchInput,
): Promise<TicketVersion & { visitId: string }> {
  return changeTicket(actor, number, { version, allow: ["ticket.execute", "ticket.assign"] }, async (change) => {
    const { tx, ticket, at, record } = change;
    if (ticket.stage !== "execute" || ticket.closedAt) throw new DomainError("stageChanged", { stage: ticket.stage });
    const plan = await tx.plan.findFirst({
      where: { ticketId: ticket.id },
      orderBy: { round: "desc" },
      select: { id: true, requiredCertificate: true },
    });
    if (!plan) throw refusal("evidenceMissing", [{ path: "planSteps", code: "missing" }]);
    const underWay = await tx.visit.findFirst({
      where: { ticketId: ticket.id, finishedAt: null, calledOffAt: null },
      select: { id: true },
    });
    if (underWay) throw new DomainError("visitUnderWay");
    const engineer = await personActor(input.engineerId, tx);
    const mayWork = engineer && can(engineer, "ticket.execute", ticket);
    if (!mayWork) throw refusal("invalid", [{ path: "engineerId", code: "notOfTheTeam" }]);
    await demandFitness(tx, input.engineerId, plan.requiredCertificate, at);
    const { id: visitId } = await tx.visit.create({
      data: { ...input, ticketId: ticket.id, planId: plan.id, dispatchedAt: at, createdAt: at },
      select: { id: true },
    });
    const { departmentId, stage } = ticket;
    const given = { ticketId: ticket.id, stage, departmentId, personId: input.engineerId, reason: "", at };
    if (ticket.assigneeId !== input.engineerId) await handOver(tx, actor, given, "dispatched");
    if (input.kind === "onSite") {
      await startClocks(tx, ticket.id, ["engineerContact"], await policyFacts(tx, ticket), at);
      await refreshNextDue(tx, ticket.id);
    }
    await record("visit.dispatched", { visitId, engineerId: input.engineerId, kind: input.kind });
    return { visitId };
  });
}

/** Refuses who is on leave today, or does not hold the certificate that the plan wants today. */
async function demandFitness(tx: Tx, engineerId: string, certificate: string | null, at: Date): Promise<void> {
  const today = toColumnDay(at);
  const refuse = (code: string, params = {}) => refusal("invalid", [{ path: "engineerId", code, params }]);
  const isAway = { personId: engineerId, ...coversDay(today) };
  if ((await tx.leave.count({ where: isAway })) > 0) throw refuse("onLeave");
  if (!certificate) return;
  const isHeld = {
    personId: engineerId,
    code: certificate,
    OR: [{ validUntil: null }, { validUntil: { gte: today } }],
  };
  if ((await tx.personCertificate.count({ where: isHeld })) === 0) throw refuse("certificateMissing", { certificate });
}

/** Records that the engineer has reached the customer and, if agreed, when they will be there. Repeating it only moves the ETA. */
export function contactCustomer(
  actor: Actor,
  number: string,
  version: number,
  visitId: string,
  { eta }: { eta: Date | null },
): Promise<TicketVersion> {
  return changeVisit(actor, number, version, visitId, null, async ({ tx, ticket, at, record }, visit) => {
    const agreed = eta ?? visit.eta;
    if (visit.contactedAt && agreed?.getTime() === visit.eta?.getTime()) return;
    await tx.visit.update({
      where: { id: visitId },
      data: { contactedAt: visit.contactedAt ?? at, eta: agreed },
      select: { id: true },
    });
    await stopClocks(tx, ticket.id, ["engineerContact"], at);
    await record("visit.contacted", { visitId, eta: agreed?.toISOString() ?? null });
  });
}

/** Records the arrival on site. */
export function arriveOnSite(actor: Actor, number: string, version: number, visitId: string): Promise<TicketVersion> {
  return changeVisit(actor, number, version, visitId, "arrivedAt", async ({ tx, ticket, at, record }) => {
    // Somebody who is there has reached the customer.
    await tx.visit.updateMany({ where: { id: visitId, contactedAt: null }, data: { contactedAt: at } });
    await tx.visit.update({ where: { id: visitId }, data: { arrivedAt: at }, select: { id: true } });
    await stopClocks(tx, ticket.id, ["engineerContact", "arrival"], at);
    await record("visit.arrived", { visitId });
  });
}

/** Records that work begins; a bench job starts without an arrival. */
export function startWork(actor: Actor, number: string, version: number, visitId: string): Promise<TicketVersion> {
  return changeVisit(actor, number, version, visitId, "startedAt", async ({ tx, ticket, at, record }, visit) => {
    if (visit.kind === "onSite" && !visit.arrivedAt) {
      throw refusal("evidenceMissing", [{ path: "arrivedAt", code: "missing" }]);
    }
    await tx.visit.update({ where: { id: visitId }, data: { startedAt: at }, select: { id: true } });
    if (visit.kind === "bench") await stopClocks(tx, ticket.id, ["arrival"], at);
    await record("visit.started", { visitId });
  });
}

/**
 * Ends the visit: completed, or incomplete when another one is needed. What was finished cannot be recorded any more, so "completed" is
 * refused (evidenceMissing) as long as parts or tests are missing that finishing the work will demand.
 */
export function finishVisit(
  actor: Actor,
  number: string,
  version: number,
  visitId: string,
  { outcome, note }: FinishInput,
): Promise<TicketVersion> {
  return changeVisit(actor, number, version, visitId, null, async ({ tx, ticket, at, record }, visit) => {
    if (!visit.startedAt) throw refusal("evidenceMissing", [{ path: "startedAt", code: "missing" }]);
    await tx.visit.update({
      where: { id: visitId },
      data: { finishedAt: at, outcome, note: note || visit.note },
      select: { id: true },
    });
    if (outcome === "completed") {
      const missing = missingEvidence(transitionOf("finishWork"), await workflowFacts(tx, ticket.id), at);
      const issues = missing.map((path) => ({ path, code: "missing" }));
      if (issues.length > 0) throw refusal("evidenceMissing", issues);
    }
    await record("visit.finished", { visitId, outcome });
  });
}

/** Calls a visit off before work begins; from then on it is finished, if need be as incomplete. */
export function callOffVisit(
  actor: Actor,
  number: string,
  version: number,
  visitId: string,
  { reason }: { reason: string },
): Promise<TicketVersion> {
  return changeVisit(actor, number, version, visitId, null, async (change, visit) => {
    if (visit.startedAt) throw new DomainError("workBegun");
    await callOff(change, visitId, reason);
  });
}

/**
 * Ends whatever visit of the ticket is under way, when the ticket leaves execution: one on which work has begun as incomplete, so that
 * what was done and used there stays in the report; any other is called off.
 */
export async function endOpenVisits(change: TicketChange, reason: string): Promise<void> {
  const { tx, ticket, at, record } = change;
  const open = await tx.visit.findMany({
    where: { ticketId: ticket.id, finishedAt: null, calledOffAt: null },
    select: { id: true, startedAt: true },
  });
  for (const { id: visitId, startedAt } of open) {
    if (!startedAt) {
      await callOff(change, visitId, reason);
      continue;
    }
    const outcome = "incomplete";
    await tx.visit.update({ where: { id: visitId }, data: { finishedAt: at, outcome }, select: { id: true } });
    await record("visit.finished", { visitId, outcome });
  }
}

const visitSelect = {
  kind: true,
  contactedAt: true,
  eta: true,
  arrivedAt: true,
  startedAt: true,
  finishedAt: true,
  calledOffAt: true,
  note: true,
} as const;
type VisitRow = Prisma.VisitGetPayload<{ select: typeof visitSelect }>;

/** A change of one visit that is under way; `once` refuses to be recorded twice (null: as often as one likes before the end). */
export function changeVisit(
  actor: Actor,
  number: string,
  version: number,
  visitId: string,
  once: "arrivedAt" | "startedAt" | null,
  work: (change: TicketChange, visit: VisitRow) => Promise<void>,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.execute" }, async (change) => {
    if (change.ticket.stage !== "execute" || change.ticket.closedAt) {
      throw new DomainError("stageChanged", { stage: change.ticket.stage });
    }
    const visit = await change.tx.visit.findFirst({
      where: { id: visitId, ticketId: change.ticket.id },
      select: visitSelect,
    });
    if (!visit) throw new DomainError("notFound");
    if (visit.calledOffAt || visit.finishedAt) throw new DomainError("alreadyDone");
    if (once && visit[once]) throw new DomainError("alreadyDone");
    if (!personIdOf(actor)) throw new DomainError("forbidden");
    await work(change, visit);
    await refreshNextDue(change.tx, change.ticket.id);
    return {};
  });
}

async function callOff({ tx, ticket, at, record }: TicketChange, visitId: string, reason: string): Promise<void> {
  await tx.visit.update({
    where: { id: visitId },
    data: { calledOffAt: at, calledOffReason: reason },
    select: { id: true },
  });
  await stopClocks(tx, ticket.id, ["engineerContact"], at);
  await record("visit.calledOff", { visitId, reason });
}
