import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/tickets/moment";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import type { ReviewDto, RevisitDto, SurveyDto } from "@/lib/tickets/records/schema";
import { Prose } from "./diagnosis-record";
import { RecordCard } from "./record-card";

const allStars = [1, 2, 3, 4, 5] as const;

export function SurveyRecord({ survey, asOf }: { survey: SurveyDto; asOf: string }) {
  const t = useTranslations("ticket.record");
  const { stars, reasons, comment, isSolved } = survey;
  return (
    <RecordCard
      stage="review"
      title={`${t("survey")} · ${t("round", { round: survey.round })}`}
      badges={<Badge tone={isSolved ? "success" : "danger"}>{t(isSolved ? "solved" : "unsolved")}</Badge>}
      byline={<Moment at={survey.updatedAt} asOf={asOf} />}
    >
      <p role="img" aria-label={t("stars", { stars })} className="flex gap-0.5">
        {allStars.map((star) => (
          <Star
            key={star}
            aria-hidden
            className={star <= stars ? "size-5 fill-review-solid text-review-solid" : "size-5 text-control"}
          />
        ))}
      </p>
      {reasons.length > 0 && (
        <p className="flex flex-wrap gap-1.5">
          {reasons.map((reason) => (
            <Badge key={reason}>{t(`surveyReason.${reason as "punctual"}`)}</Badge>
          ))}
        </p>
      )}
      {comment && (
        <p>
          <Prose text={comment} />
        </p>
      )}
    </RecordCard>
  );
}

export function RevisitRecord({ revisit, asOf }: { revisit: RevisitDto; asOf: string }) {
  const t = useTranslations("ticket.record");
  const { person } = useName();
  const { isReached, isSatisfied, note } = revisit;
  return (
    <RecordCard
      stage="review"
      title={`${t("revisit")} · ${t("round", { round: revisit.round })}`}
      badges={
        <>
          <Badge tone={isReached ? "outline" : "neutral"}>{t(isReached ? "reached" : "missed")}</Badge>
          {isSatisfied !== null && (
            <Badge tone={isSatisfied ? "success" : "danger"}>{t(isSatisfied ? "satisfied" : "unsatisfied")}</Badge>
          )}
        </>
      }
      byline={
        <>
          {person(revisit.person)} · <Moment at={revisit.calledAt} asOf={asOf} />
        </>
      }
    >
      {note && (
        <p>
          <Prose text={note} />
        </p>
      )}
    </RecordCard>
  );
}

export function ReviewRecord({ review, asOf }: { review: ReviewDto; asOf: string }) {
  const t = useTranslations("ticket.record");
  const { person } = useName();
  return (
    <RecordCard
      stage="review"
      title={`${t("review")} · ${t("round", { round: review.round })}`}
      badges={<Badge tone="brand">{t("score", { score: review.qualityScore })}</Badge>}
      byline={
        <>
          {person(review.person)} · <Moment at={review.updatedAt} asOf={asOf} />
        </>
      }
    >
      {review.complaint && (
        <p>
          <span className="text-ink-2">{t("complaint")}:</span> <Prose text={review.complaint} />
        </p>
      )}
      {review.improvementAction && (
        <p>
          <span className="text-ink-2">{t("improvement")}:</span> <Prose text={review.improvementAction} />
        </p>
      )}
    </RecordCard>
  );
}
