import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { Textarea } from "@/components/ui/textarea";
import { formatDate } from "@/lib/format/date";
import { reopenTicket } from "@/lib/tickets/tracking/actions";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { reopenWindowDays } from "@/lib/tickets/workflow/constants";
import { Section } from "./section";
import { FormDisclosure, TrackedForm } from "./tracked-form";
import { useRefusals } from "./use-refusals";

type Props = { page: TrackingDto; token: string; at: Date };

/** "Not solved": back to work within the window, a new linked request after it. */
export function ReopenPanel({ page: { can, survey, reopenUntil, followUpNumber }, token, at }: Props) {
  const t = useTranslations("track.reopen");
  const locale = useLocale();
  const refusals = useRefusals();
  const isLate = reopenUntil !== null && new Date(reopenUntil) < at;
  const lead = isLate
    ? t("late", { days: reopenWindowDays })
    : reopenUntil
      ? t("within", { date: formatDate(reopenUntil, locale) })
      : t("open");
  return (
    <Section title={t("title")} id="reopen" isPrinted={false} isIdle={!can.reopen}>
      {can.reopen && <p className="text-14 text-ink-2">{lead}</p>}
      <TrackedForm
        action={reopenTicket}
        name="reopen"
        token={token}
        isOpen={can.reopen}
        labels={{ reason: t("reason") }}
        errorTexts={refusals}
        doneTitle={followUpNumber ? t("newNumber", { number: followUpNumber }) : t("done")}
        doneBody={followUpNumber ? <TextLink href="/track">{t("toTrack")}</TextLink> : t("doneBody")}
      >
        <FormDisclosure summary={t(isLate ? "submitLate" : "submit")} isOpen={survey?.isSolved === false}>
          <FormField name="reason" label={t("reason")} hint={t("reasonHint")}>
            <Textarea rows={3} maxLength={1000} />
          </FormField>
          <SubmitButton variant="secondary" width="full">
            {t(isLate ? "submitLate" : "submit")}
          </SubmitButton>
        </FormDisclosure>
      </TrackedForm>
    </Section>
  );
}
