import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextLink } from "@/components/ui/text-link";
import { sendRequest } from "@/lib/tickets/intake/drafts/actions";
import { StepActions } from "./step-actions";

/** Consent, and off it goes. */
export function SubmitForm() {
  const t = useTranslations("request");
  return (
    <Form
      action={sendRequest}
      name="send"
      labels={{ consent: t("check.consentLabel") }}
      errorTexts={{ consentRequired: t("check.consentMissing"), linkExpired: t("expired") }}
    >
      <FormField name="consent" label={t("check.consentLabel")} hint={t("check.whatFor")} isGroup hasHiddenLabel>
        <ConsentBox />
      </FormField>
      {/* For programs only: people neither see nor reach it. */}
      <div aria-hidden className="absolute -left-[9999px]">
        <label>
          {t("check.website")}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <StepActions>
        <SubmitButton width="full">{t("check.submit")}</SubmitButton>
      </StepActions>
    </Form>
  );
}

function ConsentBox() {
  const t = useTranslations("request");
  return (
    <Checkbox
      className="min-h-12"
      label={t.rich("consent", {
        privacy: (text) => (
          <TextLink href="/legal/privacy" target="_blank">
            {text}
          </TextLink>
        ),
      })}
    />
  );
}
