import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/date";
import { rateService } from "@/lib/tickets/tracking/actions";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { RatingFields } from "./rating-fields";
import { Section } from "./section";
import { FormDisclosure, TrackedForm } from "./tracked-form";
import { useRefusals } from "./use-refusals";

type Props = { page: TrackingDto; token: string; isPrimary: boolean };

const starKeys = ["one", "two", "three", "four", "five"] as const;

/** The rating of this round: to give, to change within its days, or to read. */
export function RatingPanel({ page: { survey, can }, token, isPrimary }: Props) {
  const t = useTranslations("track.rate");
  const locale = useLocale();
  const refusals = useRefusals();
  const words = starKeys.map((key) => t(`star.${key}`));
  const fields = <RatingFields words={words} isFirst={!survey} />;
  const labels = { stars: t("stars"), reasons: t("reasons"), isSolved: t("solved"), comment: t("comment") };
  return (
    <Section title={t(survey ? "yours" : "title")} id="rate" isPrimary={isPrimary} isIdle={!can.rate && !survey}>
      {survey && (
        <div>
          <p className="font-semibold">{t("given", { stars: survey.stars, word: words[survey.stars - 1] ?? "" })}</p>
          <RatingSummary survey={survey} />
          {survey.isEditable && (
            <p className="mt-1 text-13 text-ink-2">{t("until", { date: formatDate(survey.editableUntil, locale) })}</p>
          )}
        </div>
      )}
      <TrackedForm
        action={rateService}
        name="rate"
        token={token}
        isOpen={can.rate}
        labels={labels}
        values={valuesOf(survey)}
        errorTexts={{
          ...refusals,
          tooLate: t("tooLate"),
          "stars.requiredChoice": t("starsMissing"),
          "isSolved.requiredChoice": t("solvedMissing"),
        }}
        doneTitle={t(survey?.isSolved === false ? "doneUnsolved" : "done")}
        doneBody={
          survey?.isSolved === false &&
          can.reopen && (
            <a
              href="#reopen"
              className="inline-flex min-h-12 items-center font-semibold text-brand underline underline-offset-3"
            >
              {t("toReopen")}
            </a>
          )
        }
      >
        {/* A saved change starts the fields anew. */}
        {survey ? (
          <FormDisclosure key={JSON.stringify(survey)} summary={t("edit")}>
            {fields}
          </FormDisclosure>
        ) : (
          fields
        )}
      </TrackedForm>
    </Section>
  );
}

function RatingSummary({ survey }: { survey: NonNullable<TrackingDto["survey"]> }) {
  const t = useTranslations("track");
  const parts = [t(survey.isSolved ? "rate.yes" : "rate.no"), ...survey.reasons.map((reason) => t(`reason.${reason}`))];
  return (
    <>
      <p className="text-14 text-ink-2">{parts.join(" · ")}</p>
      {survey.comment && <p className="mt-1 whitespace-pre-line break-words">{survey.comment}</p>}
    </>
  );
}

function valuesOf(survey: TrackingDto["survey"]) {
  if (!survey) return undefined;
  const { stars, reasons, comment, isSolved } = survey;
  return { stars: String(stars), reasons, comment, isSolved: isSolved ? "yes" : "no" };
}
