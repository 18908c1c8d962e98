import Link from "next/link";
import { useTranslations } from "next-intl";

/** Two halves of a turning part around a fixed core: work that comes round to its end. */
export function BrandMark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <g className="fill-none stroke-on-brand" strokeWidth="3" strokeLinecap="round">
        <path d="M9.6 18.6a7 7 0 0 1 10.9-8" />
        <path d="M22.4 13.4a7 7 0 0 1-10.9 8" />
      </g>
      <circle cx="16" cy="16" r="2.4" className="fill-on-brand" />
    </svg>
  );
}

export function Brand({ href, name, caption }: { href: string; name?: string; caption?: string }) {
  const t = useTranslations("common");
  return (
    <Link href={href} className="inline-flex min-h-9 min-w-0 items-center gap-2.5 rounded-control">
      <BrandMark className="size-8 shrink-0" />
      <span className="min-w-0 leading-tight">
        <span className="block truncate font-semibold text-14">{name ?? t("productName")}</span>
        {caption && <span className="block truncate text-12 text-ink-3">{caption}</span>}
      </span>
    </Link>
  );
}
