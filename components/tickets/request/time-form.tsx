import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDay } from "@/lib/format/date";
import { saveTime } from "@/lib/tickets/intake/drafts/actions";
import { halves, maxWishes } from "@/lib/tickets/intake/drafts/constants";
import { wishKey } from "@/lib/tickets/intake/drafts/rules";
import { StepActions } from "./step-actions";

type Props = { days: readonly string[]; values: { when: string; slots: string[] } };

export function TimeForm({ days, values }: Props) {
  const t = useTranslations("request.time");
  const all = useTranslations("request");
  const locale = useLocale();
  return (
    <Form
      action={saveTime}
      name="time"
      keeps={{}}
      values={values}
      className="group/time space-y-6"
      labels={{ when: t("when"), slots: t("slots") }}
      errorTexts={{ tooManyWishes: t("tooMany", { max: maxWishes }), unknownChoice: t("notOffered") }}
    >
      <FormField name="when" label={t("when")} isGroup hasHiddenLabel>
        <RadioGroup
          look="tiles"
          options={[
            { value: "soonest", label: t("soonest"), hint: t("soonestHint") },
            { value: "wishes", label: t("wishes"), hint: t("wishesHint", { max: maxWishes }) },
          ]}
        />
      </FormField>
      {/* Style alone decides what shows: no scripts needed. */}
      <div className="hidden group-has-[[name=when][value=wishes]:checked]/time:block">
        <FormField name="slots" label={t("slots")} hint={t("wishesHint", { max: maxWishes })} isGroup>
          <ul className="space-y-2">
            {days.map((day) => (
              <li
                key={day}
                className="flex flex-wrap items-center justify-between gap-x-6 rounded-card border border-line bg-surface px-4"
              >
                <span aria-hidden className="min-w-32 py-2 font-semibold">
                  {formatDay(day, locale)}
                </span>
                <span className="flex gap-x-6">
                  {halves.map((half) => (
                    <Checkbox
                      key={half}
                      value={wishKey({ day, half })}
                      label={
                        <>
                          <span className="sr-only">{formatDay(day, locale)} </span>
                          {t(half)}
                        </>
                      }
                      className="min-h-12 items-center"
                    />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </FormField>
      </div>
      <StepActions>
        <SubmitButton width="full">{all("continue")}</SubmitButton>
      </StepActions>
    </Form>
  );
}
