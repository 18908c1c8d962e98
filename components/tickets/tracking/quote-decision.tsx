import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Textarea } from "@/components/ui/textarea";
import { formatMoney } from "@/lib/format/number";
import { acceptQuote, declineQuote } from "@/lib/tickets/tracking/actions";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { QuoteLines } from "./quote-lines";
import { Section } from "./section";
import { FormDisclosure, TrackedForm } from "./tracked-form";
import { useRefusals } from "./use-refusals";

type Props = { page: TrackingDto; token: string };

/** The quote that waits for a yes or no; afterwards only what came of it. */
export function QuoteDecision({ page: { quote, can }, token }: Props) {
  const t = useTranslations("track.quote");
  const locale = useLocale();
  const refusals = {
    ...useRefusals(),
    stageChanged: t("changed"),
    linkExpired: t("gone"),
    mustAccept: t("confirmMissing"),
  };
  const isOpen = can.decideQuote;
  const quoteId = quote && <input type="hidden" name="quoteId" value={quote.id} />;
  const total = quote ? formatMoney(quote.totalMinor, quote.currency, locale) : "";
  const shared = { token, isOpen, errorTexts: refusals };
  return (
    <Section title={t("ask")} id="quote" isPrimary isIdle={!isOpen}>
      {isOpen && quote && <QuoteLines quote={quote} />}
      <TrackedForm
        {...shared}
        action={acceptQuote}
        name="accept"
        labels={{ isConfirmed: t("confirmLabel") }}
        doneTitle={t("accepted")}
        doneBody={t("acceptedBody")}
      >
        {quoteId}
        <p className="text-14 text-ink-2">{t("promise")}</p>
        <FormField name="isConfirmed" label={t("confirmLabel")} isGroup hasHiddenLabel>
          <Checkbox label={t("confirm", { total })} className="min-h-12 w-full py-3" />
        </FormField>
        <SubmitButton width="full">{t("accept", { total })}</SubmitButton>
      </TrackedForm>
      <TrackedForm
        {...shared}
        action={declineQuote}
        name="decline"
        labels={{ reason: t("reason") }}
        doneTitle={t("declined")}
        doneBody={t("declinedBody")}
      >
        {quoteId}
        <FormDisclosure summary={t("decline")}>
          <FormField name="reason" label={t("reason")} hint={t("reasonHint")} isOptional>
            <Textarea rows={2} maxLength={1000} />
          </FormField>
          <SubmitButton variant="dangerQuiet" width="full">
            {t("declineSubmit")}
          </SubmitButton>
        </FormDisclosure>
      </TrackedForm>
      {isOpen && (
        <a
          href="#messages"
          data-print="hide"
          className="inline-flex min-h-12 w-fit items-center text-brand underline underline-offset-3"
        >
          {t("question")}
        </a>
      )}
    </Section>
  );
}
