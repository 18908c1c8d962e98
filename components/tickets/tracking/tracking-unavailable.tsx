import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { buttonClass } from "@/components/ui/button";

/** The link may be right, but nothing can be read at the moment. */
export function TrackingUnavailable({ path, errorId }: { path: string; errorId: string | undefined }) {
  const t = useTranslations();
  return (
    <MessagePage
      title={t("track.unavailable.title")}
      actions={
        <a href={path} className={buttonClass({ variant: "primary" })}>
          {t("track.unavailable.again")}
        </a>
      }
    >
      <p>{t("track.unavailable.body")}</p>
      {errorId && <p className="mt-2 font-mono text-13">{t("errors.withId", { id: errorId })}</p>}
    </MessagePage>
  );
}
