import { type Actor, personIdOf } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors";
import { dayMs } from "@/lib/format/constants";
import { changeTicket, type LockedTicket, type TicketChange } from "@/lib/tickets/mutations";
import type { TicketVersion } from "@/lib/tickets/workflow/schema";
import { surveyEditDays } from "./constants";
import type { ReviewInput, RevisitInput, SurveyInput } from "./schema";

/** Records a revisit call 回访, reached or not. */
export async function recordRevisit(
  actor: Actor,
  number: string,
  version: number,
  input: RevisitInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.review" }, async ({ tx, ticket, at, record }) => {
    const personId = inReview(actor, ticket);
    const round = roundOf(ticket);
    const isSatisfied = input.isReached ? input.isSatisfied : null;
    await tx.revisit.create({
      data: { ...input, isSatisfied, ticketId: ticket.id, round, calledAt: at, personId },
      select: { id: true },
    });
    await record("revisit.recorded", { round, isReached: input.isReached, isSatisfied });
    return {};
  });
}

/** Saves the desk's verdict on the round. */
export async function saveReview(
  actor: Actor,
  number: string,
  version: number,
  input: ReviewInput,
): Promise<TicketVersion> {
  return changeTicket(actor, number, { version, allow: "ticket.review" }, async ({ tx, ticket, at, record }) => {
    const personId = inReview(actor, ticket);
    const round = roundOf(ticket);
    await tx.review.upsert({
      where: { ticketId_round: { ticketId: ticket.id, round } },
      create: { ...input, ticketId: ticket.id, round, personId, createdAt: at, updatedAt: at },
      update: { ...input, personId, updatedAt: at },
      select: { id: true },
    });
    await record("review.saved", { round, qualityScore: input.qualityScore });
    return {};
  });
}

/** The customer's rating of the round, once; editable for seven days. Refused before there is something to rate. */
export async function answerSurvey({ tx, ticket, at, record }: TicketChange, input: SurveyInput): Promise<void> {
  if (ticket.stage !== "review" || ticket.state === "cancelled")
    throw new DomainError("stageChanged", { stage: ticket.stage });
  const round = roundOf(ticket);
  const key = { ticketId_round: { ticketId: ticket.id, round } };
  const earlier = await tx.surveyResponse.findUnique({ where: key, select: { createdAt: true } });
  if (earlier && at.getTime() > earlier.createdAt.getTime() + surveyEditDays * dayMs) throw new DomainError("tooLate");
  await tx.surveyResponse.upsert({
    where: key,
    create: { ...input, ticketId: ticket.id, round, createdAt: at, updatedAt: at },
    update: { ...input, updatedAt: at },
    select: { id: true },
  });
  await record("survey.answered", { round, stars: input.stars, isSolved: input.isSolved });
}

/** Each reopening opens the next round of survey, revisit and review. */
export function roundOf(ticket: { reopenCount: number }): number {
  return ticket.reopenCount + 1;
}

function inReview(actor: Actor, ticket: LockedTicket): string {
  const personId = personIdOf(actor);
  if (ticket.stage !== "review" || ticket.state === "cancelled" || !personId) {
    throw new DomainError("stageChanged", { stage: ticket.stage });
  }
  return personId;
}
