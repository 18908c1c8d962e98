import type { Prisma } from "@/generated/prisma/client";
import { type Actor, personIdOf } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { toInputDateTime } from "@/lib/format/date";
import { decideRoute } from "@/lib/routing/queries";
import { applyTicketState, nextDue, startClocks, stopClocks } from "@/lib/sla/mutations";
import { recordEvent, type TicketChange, type TicketRow, ticketRowSelect } from "@/lib/tickets/mutations";
import { type Action, type Stage, type State, stageOwners } from "@/lib/tickets/workflow/constants";
import { isEnd } from "@/lib/tickets/workflow/rules";
import { clockMoves } from "./rules";

const teamKey = "00000000-0000-0000-0000-000000000000";

export type NewTicket = Omit<
  Prisma.TicketUncheckedCreateInput,
  "number" | "version" | "stage" | "state" | "createdAt" | "updatedAt" | "id"
>;

/**
 * Opens a ticket in consult: number, first transition and event, clocks and route; `isHeld` ones wait for spam review without clocks and
 * route. `photos` came with it. Runs inside the caller's transaction. Returns its id and number.
 */
export async function openTicket(
  tx: Tx,
  actor: Actor,
  data: NewTicket,
  photos = 0,
): Promise<{ id: string; number: string }> {
  const at = now();
  const number = await nextNumber(tx, at);
  const { id } = await tx.ticket.create({
    data: { ...data, number, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  const step = await tx.ticketTransition.create({
    data: { ticketId: id, action: "open", toStage: "consult", toState: "open", ...doer(actor), createdAt: at },
    select: { id: true },
  });
  await tx.ticket.update({ where: { id }, data: { lastTransitionId: step.id }, select: { id: true } });
  await recordEvent(tx, actor, { id, version: 1 }, "ticket.submitted", { channel: data.channel, photos });
  if (!data.isHeld) await admitTicket(tx, actor, id, 1, at, personIdOf(actor));
  return { id, number };
}

/** Starts the clocks of an opened ticket, first response unless staff speak with the customer, and routes it to customer service, to whoever took it in if that is their work; `version` is the ticket's after the change. */
export async function admitTicket(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  version: number,
  at: Date,
  takenInById: string | null = null,
): Promise<void> {
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: ticketRowSelect });
  // Who takes a call or stands at the counter is being answered already.
  const isSpokenTo = actor.kind === "person" && (ticket.channel === "phone" || ticket.channel === "walkIn");
  const kinds = isSpokenTo ? (["resolution"] as const) : (["firstResponse", "resolution"] as const);
  await startClocks(tx, ticketId, kinds, await policyFacts(tx, ticket), at);
  await routeTicket(tx, actor, ticket, "consult", version, at, takenInById);
  await refreshNextDue(tx, ticketId);
}

export type Move = {
  action: Action;
  toStage: Stage;
  toState: State;
  reason?: string | undefined;
  /** Further columns that change with the move. */
  patch?: Prisma.TicketUncheckedUpdateInput;
};

/** Moves a ticket along the workflow table: transition row, stage and state, clocks, route, event. The caller has checked permission and evidence. */
export async function moveTicket({ tx, actor, ticket, at, record }: TicketChange, move: Move): Promise<void> {
  const { action, toStage, toState, reason = "", patch } = move;
  const step = await tx.ticketTransition.create({
    data: {
      ticketId: ticket.id,
      action,
      fromStage: ticket.stage,
      fromState: ticket.state,
      toStage,
      toState,
      ...doer(actor),
      reason,
      isOverride: action === "override",
      createdAt: at,
    },
    select: { id: true },
  });
  const hasEnded = isEnd(toState);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      stage: toStage,
      state: toState,
      lastTransitionId: step.id,
      closedAt: hasEnded ? at : null,
      holdUntil: null,
      cancelCause: null,
      duplicateOfId: null,
      // A held request that is refused or withdrawn leaves the review.
      ...(hasEnded ? { isHeld: false } : {}),
      ...(toStage === "review" && ticket.stage !== "review" ? { reviewSince: at } : {}),
      ...patch,
    },
    select: { id: true },
  });
  const moved = { action, fromStage: ticket.stage, fromState: ticket.state, toStage, toState, reason };
  await record("ticket.moved", moved);
  const clocks = clockMoves({ ...moved, isByStaff: actor.kind === "person" });
  if (clocks.stop.length > 0) await stopClocks(tx, ticket.id, hasEnded ? "all" : clocks.stop, at);
  if (clocks.start.length > 0) await startClocks(tx, ticket.id, clocks.start, await policyFacts(tx, ticket), at);
  if (!hasEnded && toState !== ticket.state) await applyTicketState(tx, ticket.id, toState, at);
  if (toStage !== ticket.stage && !hasEnded) await routeTicket(tx, actor, ticket, toStage, ticket.version + 1, at);
  await refreshNextDue(tx, ticket.id);
}

/** Gives the ticket to the team, and where the rules name one the person, that owns the stage; the decision is stored with its reasons. */
export async function routeTicket(
  tx: Tx,
  actor: Actor,
  ticket: TicketRow,
  stage: Stage,
  version: number,
  at: Date,
  takenInById: string | null = null,
): Promise<void> {
  const { tier } = await tx.customer.findUniqueOrThrow({ where: { id: ticket.customerId }, select: { tier: true } });
  const plan = await tx.plan.findFirst({
    where: { ticketId: ticket.id },
    orderBy: { round: "desc" },
    select: { requiredCertificate: true },
  });
  const { departmentId, personId, reasons } = await decideRoute(
    tx,
    {
      ticketId: ticket.id,
      stage,
      stageFunction: stageOwners[stage].function,
      capability: stageOwners[stage].capability,
      kind: ticket.kind,
      categoryId: ticket.categoryId,
      areaCode: ticket.areaCode,
      priority: ticket.priority,
      warranty: ticket.warranty,
      tier,
      channel: ticket.channel,
      customerId: ticket.customerId,
      deviceId: ticket.deviceId,
      requiredCertificate: stage === "execute" ? (plan?.requiredCertificate ?? null) : null,
      holder: holderOf(ticket, stage),
      takenInById,
    },
    at,
  );
  await tx.routingDecision.create({
    data: { ticketId: ticket.id, stage, departmentId, personId, reasons, createdAt: at },
    select: { id: true },
  });
  await giveTicket(tx, ticket.id, departmentId, personId, at);
  await recordEvent(tx, actor, { id: ticket.id, version }, "ticket.routed", {
    departmentId,
    personId,
  });
}

/** Who works on the ticket, where the same function owns the stage it leaves and the one it enters. */
function holderOf(
  { departmentId, assigneeId, stage: from }: Pick<TicketRow, "departmentId" | "assigneeId" | "stage">,
  to: Stage,
): { departmentId: string; personId: string | null } | undefined {
  const isSameOwner = stageOwners[from].function === stageOwners[to].function;
  return departmentId && isSameOwner ? { departmentId, personId: assigneeId } : undefined;
}

/** Sets owner team and person, and remembers both as involved. */
export async function giveTicket(
  tx: Tx,
  ticketId: string,
  departmentId: string | null,
  personId: string | null,
  at: Date,
): Promise<void> {
  await tx.ticket.update({
    where: { id: ticketId },
    data: { departmentId, assigneeId: personId },
    select: { id: true },
  });
  if (!departmentId) return;
  await tx.ticketInvolvement.createMany({
    data: [{ ticketId, departmentId, personKey: personId ?? teamKey, personId, createdAt: at }],
    skipDuplicates: true,
  });
}

/** Brings the queue's sort column in step with the clocks. */
export async function refreshNextDue(tx: Tx, ticketId: string): Promise<void> {
  await tx.ticket.update({
    where: { id: ticketId },
    data: { nextDueAt: await nextDue(tx, ticketId) },
    select: { id: true },
  });
}

/** What the SLA policy of a ticket is chosen by. */
export async function policyFacts(
  tx: Tx,
  ticket: Pick<TicketRow, "customerId" | "priority" | "kind" | "warranty">,
): Promise<{ priority: string; kind: string; warranty: string; customerTier: string }> {
  const { tier } = await tx.customer.findUniqueOrThrow({ where: { id: ticket.customerId }, select: { tier: true } });
  return { priority: ticket.priority, kind: ticket.kind, warranty: ticket.warranty, customerTier: tier };
}

/** SR + yymmdd in the company's zone + "-" + the day's next five digits. The counter row stays locked until the submission commits. */
async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const day = toInputDateTime(at).date.slice(2).replaceAll("-", "");
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO ticket_counter (day, last) VALUES (${day}, 1)
    ON CONFLICT (day) DO UPDATE SET last = ticket_counter.last + 1 RETURNING last`;
  return `SR${day}-${String(rows[0]?.last ?? 0).padStart(5, "0")}`;
}

function doer(actor: Actor): { actorKind: string; personId: string | null } {
  return { actorKind: actor.kind === "public" ? "customer" : actor.kind, personId: personIdOf(actor) };
}
