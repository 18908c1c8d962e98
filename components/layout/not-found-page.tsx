import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

/** The same words for what does not exist and what this reader may not see. */
export function NotFoundPage({ homeHref }: { homeHref: string }) {
  const t = useTranslations("errors.page");
  return (
    <MessagePage
      code="404"
      title={t("notFoundTitle")}
      actions={
        <LinkButton href={homeHref} variant="primary">
          {t("toHome")}
        </LinkButton>
      }
    >
      <p>{t("notFoundBody")}</p>
    </MessagePage>
  );
}
