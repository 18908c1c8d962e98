"use client";

import { Star } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { formatDateTime } from "@/lib/format/date";
import type { SurveyDto } from "@/lib/tickets/records/schema";
import { saveReview } from "@/lib/tickets/review/actions";
import type { StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { RevisitSection } from "./revisit-section";
import { SaveRow, StageForm } from "./stage-form";
import { StageSection } from "./stage-section";
import { type SaveBase, useStageForm } from "./use-stage-form";

type Values = Record<"qualityScore" | "complaint" | "improvementAction", string>;

/** What the customer says, what the call after it brought, and the desk's own verdict. */
export function ReviewForm({ ticket }: { ticket: TicketPageDto; options: StageOptions }) {
  const t = useTranslations("review");
  const survey = ticket.surveys.find(({ round }) => round === ticket.round);
  return (
    <div>
      <StageSection title={t("survey.title")}>
        {survey ? <Survey survey={survey} /> : <p className="text-13 text-ink-2">{t("survey.none")}</p>}
      </StageSection>
      <RevisitSection ticket={ticket} />
      <StageSection title={t("quality.title")}>
        <QualityForm ticket={ticket} />
      </StageSection>
    </div>
  );
}

function Survey({ survey }: { survey: SurveyDto }) {
  const t = useTranslations("review.survey");
  const reasons = useTranslations("ticket.record.surveyReason");
  const locale = useLocale();
  return (
    <div className="space-y-2 text-14">
      <p className="flex flex-wrap items-center gap-3">
        <span role="img" aria-label={t("stars", { stars: survey.stars })} className="inline-flex gap-0.5">
          {[1, 2, 3, 4, 5].map((star) => (
            <Star
              key={star}
              aria-hidden
              className={star <= survey.stars ? "size-5 fill-current text-review" : "size-5 text-control"}
            />
          ))}
        </span>
        <Badge tone={survey.isSolved ? "success" : "danger"}>{survey.isSolved ? t("solved") : t("unsolved")}</Badge>
        <time dateTime={survey.updatedAt} className="text-13 text-ink-2">
          {formatDateTime(survey.updatedAt, locale)}
        </time>
      </p>
      {survey.reasons.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {survey.reasons.map((reason) => (
            <li key={reason}>
              <Badge tone="outline">{reasons.has(reason as "polite") ? reasons(reason as "polite") : reason}</Badge>
            </li>
          ))}
        </ul>
      )}
      {survey.comment && <p className="whitespace-pre-wrap break-words">{survey.comment}</p>}
    </div>
  );
}

function QualityForm({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("review.quality");
  const review = ticket.reviews.find(({ round }) => round === ticket.round);
  const initial: Values = {
    qualityScore: review ? String(review.qualityScore) : "",
    complaint: review?.complaint ?? "",
    improvementAction: review?.improvementAction ?? "",
  };
  const form = useStageForm({ ticket, name: `review:${ticket.round}`, initial, save, doneText: t("saved") });
  const labels = { qualityScore: t("score"), complaint: t("complaint"), improvementAction: t("improvement") };
  const codes = ["required", "invalid", "tooSmall", "tooLarge"];
  const errorTexts = Object.fromEntries(codes.map((code) => [`qualityScore.${code}`, t("scoreMissing")]));
  return (
    <StageForm form={form} ticket={ticket} labels={labels} errorTexts={errorTexts}>
      <FormField name="qualityScore" label={labels.qualityScore} hint={t("scoreHint")}>
        <Input
          {...form.text("qualityScore")}
          type="number"
          min={0}
          max={100}
          inputMode="numeric"
          className="max-w-32 tabular-nums"
        />
      </FormField>
      <FormField name="complaint" label={labels.complaint} isOptional>
        <Textarea {...form.text("complaint")} rows={2} />
      </FormField>
      <FormField name="improvementAction" label={labels.improvementAction} hint={t("improvementHint")} isOptional>
        <Textarea {...form.text("improvementAction")} rows={2} />
      </FormField>
      <SaveRow isDirty={form.isDirty}>
        <SubmitButton>{t("save")}</SubmitButton>
      </SaveRow>
    </StageForm>
  );
}

function save(base: SaveBase, { qualityScore, ...texts }: Values) {
  return saveReview({ ...base, input: { ...texts, qualityScore: qualityScore.trim() || undefined } });
}
