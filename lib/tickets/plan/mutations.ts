import { type Actor, personIdOf } from "@/lib/auth/actor";
import { DomainError, refusal } from "@/lib/errors";
import { isQuantityOf } from "@/lib/parts/rules";
import { moveTicket } from "@/lib/tickets/lifecycle/mutations";
import { changeTicket, type TicketChange } from "@/lib/tickets/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import { companyCurrency } from "./constants";
import { quoteTotal } from "./rules";
import type { PlanInput, QuoteInput } from "./schema";

/**
 * Saves the plan of the present round; the first save after the last one was frozen opens the next round. A quote that is out with the
 * customer is withdrawn, because it no longer says what will be done; the ticket then no longer waits for the answer.
 */
export async function savePlan(
  actor: Actor,
  number: string,
  version: number,
  input: PlanInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.plan" }, async (change) => {
    const { tx, ticket, at, record } = change;
    const personId = personIdOf(actor);
    if (ticket.stage !== "plan" || ticket.closedAt || !personId)
      throw new DomainError("stageChanged", { stage: ticket.stage });
    await checkParts(change, input);
    const last = await tx.plan.findFirst({
      where: { ticketId: ticket.id },
      orderBy: { round: "desc" },
      select: { round: true, frozenAt: true },
    });
    const isOpen = last !== null && last.frozenAt === null;
    const round = isOpen ? last.round : (last?.round ?? 0) + 1;
    const { parts, ...fields } = input;
    const { id: planId } = await tx.plan.upsert({
      where: { ticketId_round: { ticketId: ticket.id, round } },
      create: { ...fields, ticketId: ticket.id, round, personId, createdAt: at, updatedAt: at },
      update: { ...fields, personId, updatedAt: at },
      select: { id: true },
    });
    const hasWithdrawn = await withdrawQuotes(change);
    await tx.planPart.deleteMany({ where: { planId } });
    await tx.planPart.createMany({
      data: parts.map(({ promisedOn, ...part }) => ({
        ...part,
        planId,
        promisedOn: part.supply === "backordered" && promisedOn ? new Date(promisedOn) : null,
      })),
    });
    await record("plan.saved", {
      round,
      steps: input.steps.length,
      parts: parts.length,
      isChargeable: input.isChargeable,
    });
    if (hasWithdrawn && ticket.state === "waitingCustomer") {
      await moveTicket(change, { action: "resume", toStage: "plan", toState: "open" });
    }
    return {};
  });
}

/** Sends the customer a quote for the present plan; the ticket waits for the customer. An earlier quote is withdrawn. */
export async function sendQuote(
  actor: Actor,
  number: string,
  version: number,
  input: QuoteInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.plan" }, async (change) => {
    const { tx, ticket, at, record } = change;
    if (ticket.stage !== "plan" || ticket.closedAt) throw new DomainError("stageChanged", { stage: ticket.stage });
    if (input.validUntil <= at) throw refusal("invalid", [{ path: "validUntil", code: "inThePast" }]);
    const plan = await tx.plan.findFirst({
      where: { ticketId: ticket.id, frozenAt: null },
      select: { id: true, isChargeable: true },
    });
    if (!plan) throw refusal("evidenceMissing", [{ path: "planSteps", code: "missing" }]);
    if (!plan.isChargeable) throw refusal("invalid", [{ path: "isChargeable", code: "notChargeable" }]);
    await withdrawQuotes(change);
    const totalMinor = quoteTotal(input.lines);
    await tx.quote.create({
      data: { planId: plan.id, lines: input.lines, totalMinor, validUntil: input.validUntil, sentAt: at },
      select: { id: true },
    });
    await record("quote.sent", { totalMinor, currency: companyCurrency, validUntil: input.validUntil.toISOString() });
    if (ticket.state === "open") {
      await moveTicket(change, { action: "waitForCustomer", toStage: "plan", toState: "waitingCustomer" });
    }
    return {};
  });
}

/**
 * The customer's answer to the quote that is out, or to `quoteId` alone where the page says which one was read. Repeating the same answer
 * changes nothing; an expired, withdrawn or replaced quote is refused. Called by the customer's page inside its own change.
 */
export async function decideQuote(
  change: TicketChange,
  decision: "accepted" | "declined",
  reason: string,
  quoteId?: string,
): Promise<void> {
  const { tx, ticket, at, record } = change;
  const quote = await tx.quote.findFirst({
    where: { plan: { ticketId: ticket.id } },
    orderBy: { sentAt: "desc" },
    select: { id: true, state: true, totalMinor: true, currency: true, validUntil: true },
  });
  // A new quote may have come out since the page was read: its price is not what they agree to.
  if (quoteId && quote?.id !== quoteId) throw new DomainError("stageChanged", { stage: ticket.stage });
  if (quote?.state === decision) return;
  if (quote?.state !== "sent") throw new DomainError("stageChanged", { stage: ticket.stage });
  if (quote.validUntil <= at) throw new DomainError("linkExpired");
  await tx.quote.update({
    where: { id: quote.id },
    data: { state: decision, decidedAt: at, declineReason: reason },
    select: { id: true },
  });
  if (decision === "accepted")
    await record("quote.accepted", { totalMinor: quote.totalMinor, currency: quote.currency });
  else await record("quote.declined", { reason });
  if (ticket.state === "waitingCustomer") {
    await moveTicket(change, { action: "resume", toStage: ticket.stage, toState: "open" });
  }
}

/** Freezes the plan when it is approved, declined or left behind. */
export async function freezePlan({ tx, ticket, at }: TicketChange): Promise<void> {
  await tx.plan.updateMany({ where: { ticketId: ticket.id, frozenAt: null }, data: { frozenAt: at } });
}

/** Takes back the quote that is out with the customer, and an accepted one of a plan that is still being changed; true when there was one. */
export async function withdrawQuotes({ tx, ticket, at, record }: TicketChange): Promise<boolean> {
  const { count } = await tx.quote.updateMany({
    where: {
      OR: [
        { state: "sent", plan: { ticketId: ticket.id } },
        { state: "accepted", plan: { ticketId: ticket.id, frozenAt: null } },
      ],
    },
    data: { state: "withdrawn", decidedAt: at },
  });
  if (count > 0) await record("quote.withdrawn", {});
  return count > 0;
}

async function checkParts({ tx }: TicketChange, { parts }: PlanInput): Promise<void> {
  const known = await tx.part.findMany({
    where: { id: { in: parts.map((part) => part.partId) } },
    select: { id: true, isDivisible: true },
  });
  const byId = new Map(known.map((part) => [part.id, part]));
  const issues = parts.flatMap((wanted, index) => {
    const part = byId.get(wanted.partId);
    if (!part) return [{ path: `parts.${index}.partId`, code: "invalidChoice" }];
    if (!isQuantityOf(part, wanted.quantity)) {
      return [{ path: `parts.${index}.quantity`, code: "wholeNumber" }];
    }
    return [];
  });
  if (issues.length > 0) throw refusal("invalid", issues);
}
