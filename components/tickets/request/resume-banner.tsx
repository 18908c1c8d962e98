import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { StartOverForm } from "./start-over-form";

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
          <StartOverForm>
            <SubmitButton variant="ghost">{t("startOver")}</SubmitButton>
          </StartOverForm>
        </>
      }
    >
      {t("body")}
    </Alert>
  );
}
