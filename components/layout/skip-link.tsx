import { useTranslations } from "next-intl";

export const mainId = "main";

export function SkipLink() {
  const t = useTranslations("nav");
  return (
    <a
      data-print="hide"
      href={`#${mainId}`}
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-control bg-brand px-4 py-2.5 font-semibold text-on-brand focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
