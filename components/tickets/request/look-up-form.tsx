import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Input } from "@/components/ui/input";
import { lookUpRequest } from "@/lib/tickets/tracking/look-up/actions";

/** Number and end of the phone number lead to the tracking page. */
export function LookUpForm() {
  const t = useTranslations("request.lookUp");
  return (
    <Form
      action={lookUpRequest}
      name="look-up"
      labels={{ number: t("number"), phoneEnd: t("phoneEnd") }}
      errorTexts={{ notFound: t("failed"), rateLimited: t("limited"), invalidPhoneEnd: t("phoneEndInvalid") }}
    >
      <FormField name="number" label={t("number")} hint={t("numberHint")}>
        <Input
          isMono
          maxLength={32}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="next"
        />
      </FormField>
      <FormField name="phoneEnd" label={t("phoneEnd")}>
        <Input isMono inputMode="numeric" maxLength={4} autoComplete="off" enterKeyHint="search" className="max-w-32" />
      </FormField>
      <SubmitButton width="full">{t("submit")}</SubmitButton>
    </Form>
  );
}
