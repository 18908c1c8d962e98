import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Input } from "@/components/ui/input";
import { setUpAdministrator } from "@/lib/auth/actions";

/** The bearer of a set-up link names themselves as first administrator. */
export function SetupForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  return (
    <Form
      action={setUpAdministrator}
      labels={{ name: t("setup.name"), email: t("setup.email"), password: t("setup.password") }}
      errorTexts={{
        linkExpired: t("setup.closedTitle"),
        "password.tooShort": t("password.tooShort"),
        "password.commonPassword": t("password.commonPassword"),
        "password.containsEmail": t("password.containsEmail"),
      }}
      secretNames={["password", "token"]}
      name="setup"
    >
      <input type="hidden" name="token" value={token} />
      <FormField name="name" label={t("setup.name")}>
        <Input autoComplete="name" maxLength={80} />
      </FormField>
      <FormField name="email" label={t("setup.email")} hint={t("setup.emailHint")}>
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </FormField>
      <FormField name="password" label={t("setup.password")} hint={t("setup.passwordHint")}>
        <Input type="password" autoComplete="new-password" />
      </FormField>
      <SubmitButton width="full">{t("setup.submit")}</SubmitButton>
    </Form>
  );
}
