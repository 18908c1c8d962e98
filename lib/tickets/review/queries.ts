import { db } from "@/lib/db/client";
import type { SeenTicket } from "@/lib/tickets/policy";
import type { ReviewDto, RevisitDto, SurveyDto } from "@/lib/tickets/records/schema";

const person = { select: { id: true, name: true, nameEn: true } } as const;

/** Ratings, revisit calls and verdicts of all rounds, newest first. */
export async function reviewsOf(
  ticketId: SeenTicket,
): Promise<{ surveys: SurveyDto[]; revisits: RevisitDto[]; reviews: ReviewDto[] }> {
  const [surveys, revisits, reviews] = await Promise.all([
    db.surveyResponse.findMany({
      where: { ticketId },
      orderBy: { round: "desc" },
      select: { round: true, stars: true, reasons: true, comment: true, isSolved: true, updatedAt: true },
    }),
    db.revisit.findMany({
      where: { ticketId },
      orderBy: { calledAt: "desc" },
      select: { id: true, round: true, isReached: true, isSatisfied: true, note: true, calledAt: true, person },
    }),
    db.review.findMany({
      where: { ticketId },
      orderBy: { round: "desc" },
      select: {
        round: true,
        qualityScore: true,
        complaint: true,
        improvementAction: true,
        person,
        updatedAt: true,
      },
    }),
  ]);
  return {
    surveys: surveys.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    revisits: revisits.map((row) => ({ ...row, calledAt: row.calledAt.toISOString() })),
    reviews: reviews.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
  };
}
