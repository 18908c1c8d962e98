import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

type Crumb = { label: ReactNode; href?: string };

/** The last one is the page itself and has no link. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("nav");
  return (
    <nav aria-label={t("breadcrumb")} className="text-13 text-ink-2">
      <ol className="flex flex-wrap items-center gap-1">
        {items.map(({ label, href }, index) => (
          <Fragment key={href ?? "current"}>
            {index > 0 && <ChevronRight aria-hidden className="size-3.5 text-ink-3" />}
            <li>
              {href ? (
                <Link
                  href={href}
                  className="inline-flex min-h-6 items-center rounded-control hover:text-ink hover:underline"
                >
                  {label}
                </Link>
              ) : (
                <span aria-current="page">{label}</span>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
