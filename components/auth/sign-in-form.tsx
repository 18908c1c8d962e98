import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Input } from "@/components/ui/input";
import { signInWithPassword } from "@/lib/auth/actions";

/** `next` is the page to go to afterwards. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations("auth.signIn");
  return (
    <Form
      action={signInWithPassword}
      labels={{ email: t("email"), password: t("password") }}
      errorTexts={{ unauthenticated: t("refused"), rateLimited: t("rateLimited") }}
      secretNames={["password"]}
      name="sign-in"
    >
      {next && <input type="hidden" name="next" value={next} />}
      <FormField name="email" label={t("email")}>
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </FormField>
      <FormField name="password" label={t("password")}>
        <Input type="password" autoComplete="current-password" />
      </FormField>
      <SubmitButton width="full">{t("submit")}</SubmitButton>
    </Form>
  );
}
