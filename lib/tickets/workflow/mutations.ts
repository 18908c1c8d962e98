import type { Prisma } from "@/generated/prisma/client";
import { can, ticketSubjectSelect } from "@/lib/access/policy";
import { recordAudit } from "@/lib/audit/mutations";
import { type Actor, holds, personIdOf } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { deviceOfSerial } from "@/lib/devices/queries";
import { DomainError, refusal } from "@/lib/errors";
import { dayMs } from "@/lib/format/constants";
import { freezeDiagnosis, writeDiagnosis } from "@/lib/tickets/diagnosis/mutations";
import type { DiagnosisInput } from "@/lib/tickets/diagnosis/schema";
import { warrantyReason } from "@/lib/tickets/intake/schema";
import { moveTicket, type NewTicket, openTicket } from "@/lib/tickets/lifecycle/mutations";
import { writeMessage } from "@/lib/tickets/messages/mutations";
import { changeTicket, type LockedTicket, type TicketChange } from "@/lib/tickets/mutations";
import { freezePlan, withdrawQuotes } from "@/lib/tickets/plan/mutations";
import { seenTicket, ticketsInSight } from "@/lib/tickets/policy";
import { prepareReportPdf, sealReport, voidReport } from "@/lib/tickets/report/mutations";
import { endOpenVisits } from "@/lib/tickets/visits/mutations";
import { type Action, liveFollowUp, reopenWindowDays, type Stage, type State, type Transition } from "./constants";
import { workflowFacts } from "./queries";
import { endsStay, grantsAt, isForCustomer, missingEvidence, missingWords, startsAt, transitionOf } from "./rules";
import type { ActionInput, ActionResult } from "./schema";

/**
 * Carries out one action of the workflow table: permission and scope, version, evidence, artefacts, stage, event, clocks, route; all in one
 * transaction. Throws notFound, forbidden, versionConflict, stageChanged (the action does not start here any more), evidenceMissing (naming
 * each missing piece), invalid (a reason, answer or question that the action asks for).
 */
export async function performAction(
  actor: Actor,
  number: string,
  action: Action,
  input: ActionInput & { diagnosis?: DiagnosisInput },
): Promise<ActionResult> {
  const transition = transitionOf(action);
  const unsaid = missingWords(transition, input, actor.kind === "customer");
  if (unsaid) throw refusal("invalid", [{ path: unsaid, code: "required" }]);
  const pdf = action === "deliverReport" ? await pdfOf(actor, number) : null;
  try {
    const options = { version: input.version, allow: (ticket: LockedTicket) => authorise(actor, transition, ticket) };
    const result = await changeTicket(actor, number, options, async (change) => {
      if (!startsAt(transition, change.ticket.stage, change.ticket.state)) {
        throw new DomainError("stageChanged", { stage: change.ticket.stage, state: change.ticket.state });
      }
      if (input.diagnosis && transition.evidence.includes("diagnosis")) await writeDiagnosis(change, input.diagnosis);
      await demandEvidence(change, transition, input);
      if (action === "reopen" && isTooLate(change))
        return { action, followUpNumber: (await followUpOf(change)) ?? (await openFollowUp(change, input)) };
      if (action === "deliverReport") await sealReport(change, pdf?.file ?? null);
      await settleArtefacts(change, action, input);
      await moveTicket(change, {
        action,
        ...targetOf(transition, change.ticket, input),
        reason: input.reason ?? input.question ?? "",
        patch: await patchOf(change, action, input),
      });
      return { action };
    });
    return result;
  } catch (error) {
    await pdf?.discard();
    throw error;
  }
}

function authorise(actor: Actor, transition: Transition, ticket: LockedTicket): void {
  if (actor.kind === "system") return;
  if (actor.kind === "customer") {
    if (isForCustomer(transition, ticket.stage, ticket.state)) return;
    if (transition.customer) throw new DomainError("stageChanged", { stage: ticket.stage, state: ticket.state });
    throw new DomainError("forbidden");
  }
  if (grantsAt(transition, ticket.stage).some((capability) => can(actor, capability, ticket))) return;
  // Somebody who could have done it a moment ago is told that the ticket has moved on, not that they may not.
  const isElsewhere = !startsAt(transition, ticket.stage, ticket.state);
  const mightDo = transition.grants.some((grant) => holds(actor, grant.capability));
  throw isElsewhere && mightDo
    ? new DomainError("stageChanged", { stage: ticket.stage, state: ticket.state })
    : new DomainError("forbidden");
}

async function demandEvidence(
  { tx, actor, ticket, at }: TicketChange,
  transition: Transition,
  input: ActionInput,
): Promise<void> {
  const facts = await workflowFacts(tx, ticket.id);
  const isCustomer = actor.kind === "customer";
  const missing = missingEvidence(transition, facts, at, { reason: input.reason ?? "", isCustomer });
  if (missing.length > 0)
    throw refusal(
      "evidenceMissing",
      missing.map((path) => ({ path, code: "missing" })),
    );
}

/** What the stage leaves behind is frozen, withdrawn or called off; nothing stays half open in a stage the ticket has left. */
async function settleArtefacts(change: TicketChange, action: Action, input: ActionInput): Promise<void> {
  const { actor, ticket } = change;
  if (action === "answer") await writeMessage(change, note("customer", input.answer ?? ""));
  if (action === "askBack") await writeMessage(change, note("internal", input.question ?? ""));
  if (action === "override" || action === "cancel") {
    await recordOverride(change, action, input);
  }
  if (!endsStay(transitionOf(action))) return;
  if (ticket.stage === "diagnose") await freezeDiagnosis(change);
  if (ticket.stage === "plan") {
    if (action !== "approvePlan") await withdrawQuotes(change);
    await freezePlan(change);
  }
  if (ticket.stage === "execute") await endOpenVisits(change, input.reason ?? "");
  if (ticket.stage === "report" && action !== "deliverReport") await voidReport(change);
  if (action === "reopen" && actor.kind === "customer")
    await writeMessage(change, note("customer", input.reason ?? ""));
}

function targetOf(
  transition: Transition,
  ticket: LockedTicket,
  input: ActionInput,
): { toStage: Stage; toState: State } {
  if (transition.input === "override") {
    return { toStage: input.toStage ?? ticket.stage, toState: input.toState ?? "open" };
  }
  const [toStage = ticket.stage] = transition.to === "same" ? [] : transition.to;
  const [toState = "open"] = transition.toStates;
  return { toStage, toState };
}

async function patchOf(
  { tx, actor, ticket, at }: TicketChange,
  action: Action,
  input: ActionInput,
): Promise<Prisma.TicketUncheckedUpdateInput> {
  if (action === "hold") {
    if (!input.until || input.until <= at) throw refusal("invalid", [{ path: "until", code: "inThePast" }]);
    return { holdUntil: input.until };
  }
  if (action === "reopen") return { reopenCount: ticket.reopenCount + 1 };
  if (action !== "cancel") return {};
  // Customers withdraw; that something is spam or a duplicate, and of what, is for the desk to say.
  if (actor.kind === "customer") return { cancelCause: "withdrawn" };
  if (!input.cause) throw refusal("invalid", [{ path: "cause", code: "required" }]);
  if (input.cause !== "duplicate") return { cancelCause: input.cause };
  // A cancelled original would leave nobody at work on either.
  const original = input.duplicateOf
    ? await tx.ticket.findFirst({
        where: { AND: [ticketsInSight(actor), { number: input.duplicateOf, state: { not: "cancelled" } }] },
        select: { id: true },
      })
    : null;
  if (!original || original.id === ticket.id)
    throw refusal("invalid", [{ path: "duplicateOf", code: "unknownTicket" }]);
  return { cancelCause: "duplicate", duplicateOfId: original.id };
}

/** The ticket in which this one goes on already: a repeated reopening opens no second one. */
async function followUpOf({ tx, ticket }: TicketChange): Promise<string | null> {
  const found = await tx.ticket.findFirst({
    where: { followUpOfId: ticket.id, ...liveFollowUp },
    select: { number: true },
  });
  return found?.number ?? null;
}

/** A reopening after the window continues in a new, linked ticket; the old one stays as it was. */
async function openFollowUp({ tx, actor, ticket, record }: TicketChange, input: ActionInput): Promise<string> {
  const { kind, channel, priority, customerId, contactName, contactPhone, contactEmail, areaCode, addressDetail } =
    ticket;
  const { locale, deviceId, modelId, categoryId, serialText, symptomId, serviceMode } = ticket;
  const { number } = await openTicket(tx, actor, {
    ...{ kind, channel, priority, customerId, contactName, contactPhone, contactEmail, areaCode, addressDetail },
    ...{ locale, deviceId, modelId, categoryId, serialText, symptomId, serviceMode },
    ...(await warrantyToday(tx, ticket)),
    description: input.reason ?? "",
    followUpOfId: ticket.id,
  });
  await record("ticket.followedUp", { number });
  return number;
}

/** A verdict that somebody gave stays, with its reason; a computed one may have run out since. */
async function warrantyToday(
  tx: Tx,
  { id, deviceId, warranty, warrantyOverruled }: LockedTicket,
): Promise<Pick<NewTicket, "warranty" | "warrantyReason" | "warrantyOverruled">> {
  if (warrantyOverruled) {
    const given = await tx.ticket.findUniqueOrThrow({ where: { id }, select: { warrantyReason: true } });
    // Earlier follow-ups had lost it.
    const reason = warrantyReason.catch({ code: "overruled", params: {} }).parse(given.warrantyReason);
    return { warranty, warrantyOverruled, warrantyReason: reason };
  }
  if (!deviceId) return { warranty };
  const { serial } = await tx.device.findUniqueOrThrow({ where: { id: deviceId }, select: { serial: true } });
  const device = await deviceOfSerial(tx, serial);
  return device ? { warranty: device.verdict, warrantyReason: device.reason } : { warranty };
}

function isTooLate({ ticket, at }: TicketChange): boolean {
  return ticket.closedAt !== null && at.getTime() > ticket.closedAt.getTime() + reopenWindowDays * dayMs;
}

async function recordOverride(change: TicketChange, action: Action, input: ActionInput): Promise<void> {
  const { tx, actor, ticket } = change;
  if (ticket.isHeld && actor.kind === "person") {
    await recordAudit(tx, actor, "intake.refused", ticket.number, { reason: input.reason ?? "" });
    return;
  }
  const isOwnWork = action === "cancel" && (actor.kind !== "person" || ticket.stage === "consult");
  if (isOwnWork) return;
  await recordAudit(tx, actor, "ticket.overridden", ticket.number, {
    action,
    fromStage: ticket.stage,
    toStage: input.toStage ?? ticket.stage,
    reason: input.reason ?? "",
  });
}

async function pdfOf(actor: Actor, number: string): ReturnType<typeof prepareReportPdf> {
  // A person without any right to report is refused below; no file is made for them.
  if (actor.kind === "person" && !holds(actor, "ticket.report")) return null;
  if (actor.kind !== "system" && !personIdOf(actor)) return null;
  const where = { AND: [ticketsInSight(actor), { number }] };
  const ticket = await db.ticket.findFirst({ where, select: ticketSubjectSelect });
  return ticket && prepareReportPdf(seenTicket(actor, ticket));
}

function note(audience: "customer" | "internal", body: string) {
  return { audience, body, attachmentIds: [] };
}
