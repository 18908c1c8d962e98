import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

/** The same for links that never were and links that were taken back. */
export default function TrackingNotFound() {
  const t = useTranslations("track.notFound");
  return (
    <MessagePage
      title={t("title")}
      actions={
        <LinkButton href="/track" variant="primary">
          {t("toTrack")}
        </LinkButton>
      }
    >
      <p>{t("body")}</p>
    </MessagePage>
  );
}
