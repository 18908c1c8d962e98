import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";

type Props = {
  number: string;
  trackingPath: string;
  /** Nothing else is on the page: then it leads on to another request too. */
  isAlone: boolean;
};

/** Whoever comes back after sending must not think that it was lost, and send it again. */
export function SentBefore({ number, trackingPath, isAlone }: Props) {
  const t = useTranslations("request.sentBefore");
  return (
    <Alert
      tone="success"
      className="mb-6"
      title={t("title", { number })}
      actions={
        <>
          <LinkButton href={trackingPath} variant="primary">
            {t("open")}
          </LinkButton>
          {isAlone && <LinkButton href={stepPath("product")}>{t("another")}</LinkButton>}
        </>
      }
    >
      {t(isAlone ? "body" : "bodyAbove")}
    </Alert>
  );
}
