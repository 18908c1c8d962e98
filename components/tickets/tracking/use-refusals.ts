import { useTranslations } from "next-intl";

/** Refusals that any step of the customer may meet, in their words. */
export function useRefusals() {
  const t = useTranslations("track");
  return { stageChanged: t("changed"), rateLimited: t("limited"), notFound: t("linkGone") };
}
