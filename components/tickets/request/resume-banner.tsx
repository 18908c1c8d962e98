import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { startOver } from "@/lib/tickets/intake/drafts/actions";

/** A request was begun in this browser and not sent. */
export function ResumeBanner({ href }: { href: string }) {
  const t = useTranslations("request.resume");
  return (
    <Alert
      className="mb-6"
      title={t("title")}
      actions={
        <>
          <LinkButton href={href} variant="primary">
            {t("continue")}
          </LinkButton>
          <Form action={startOver} labels={{}} name="start-over">
            <SubmitButton variant="ghost">{t("startOver")}</SubmitButton>
          </Form>
        </>
      }
    >
      {t("body")}
    </Alert>
  );
}
