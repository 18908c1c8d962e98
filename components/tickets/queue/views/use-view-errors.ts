import { useTranslations } from "next-intl";

/** Why a saved view could not be changed, in better words than the general ones. */
export function useViewErrors(): Record<string, string> {
  const t = useTranslations("views.error");
  return {
    notFound: t("gone"),
    forbidden: t("forbidden"),
    versionConflict: t("conflict"),
    "address.invalid": t("address"),
  };
}
