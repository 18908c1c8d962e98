import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "./link-button";

type Props = {
  /** Addresses with their cursor; left out at the ends. */
  previousHref?: string;
  nextHref?: string;
  /** Such as "1–50 of about 1,200". */
  summary?: ReactNode;
};

export function Pagination({ previousHref, nextHref, summary }: Props) {
  const t = useTranslations("ui");
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={t("pagination")} className="flex flex-wrap items-center justify-between gap-3 text-13 text-ink-2">
      <span>{summary}</span>
      <span className="flex gap-2">
        {previousHref && (
          <LinkButton href={previousHref} size="sm" rel="prev">
            <ChevronLeft aria-hidden />
            {t("previous")}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} size="sm" rel="next">
            {t("next")}
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </span>
    </nav>
  );
}
