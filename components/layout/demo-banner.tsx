import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";

export function DemoBanner() {
  const t = useTranslations("common");
  return (
    <aside
      aria-label={t("demoLabel")}
      data-print="hide"
      className="flex items-start justify-center gap-2 bg-warn-soft px-4 py-1.5 text-12 text-sla-warn"
    >
      <FlaskConical aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {t("demo")}
    </aside>
  );
}
