import { useTranslations } from "next-intl";

/** The unit of a part in the reader's words; one that is not known is shown as it is stored. */
export function useUnit(): (unit: string) => string {
  const t = useTranslations("parts.unit");
  return (unit) => (t.has(unit as "pcs") ? t(unit as "pcs") : unit);
}
