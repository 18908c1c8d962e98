import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { StarRating } from "@/components/ui/star-rating";
import { Textarea } from "@/components/ui/textarea";
import { surveyReasons } from "@/lib/tickets/review/constants";

/** What the rating asks. */
export function RatingFields({ words, isFirst }: { words: readonly string[]; isFirst: boolean }) {
  const t = useTranslations("track.rate");
  const reason = useTranslations("track.reason");
  return (
    <>
      <FormField name="stars" label={t("stars")} isGroup>
        <StarRating words={words} />
      </FormField>
      <FormField name="isSolved" label={t("solved")} isGroup>
        <RadioGroup
          look="tiles"
          options={[
            { value: "yes", label: t("yes"), icon: <CircleCheck aria-hidden /> },
            { value: "no", label: t("no"), icon: <CircleX aria-hidden /> },
          ]}
        />
      </FormField>
      <FormField name="reasons" label={t("reasons")} isGroup isOptional>
        <div className="flex flex-wrap gap-2">
          {surveyReasons.map((key) => (
            <Checkbox
              key={key}
              value={key}
              label={reason(key)}
              className="rounded-full border border-control/60 px-3.5 py-2.5 hover:bg-hover has-checked:border-brand has-checked:bg-brand-soft"
            />
          ))}
        </div>
      </FormField>
      <FormField name="comment" label={t("comment")} isOptional>
        <Textarea rows={3} maxLength={2000} />
      </FormField>
      <SubmitButton width="full">{t(isFirst ? "submit" : "save")}</SubmitButton>
    </>
  );
}
