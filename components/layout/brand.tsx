import Link from "next/link";
import { useTranslations } from "next-intl";

/** Two halves of a turning part around a fixed core: work that comes round to its end. */
export function BrandMark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <g className="fill-none stroke-on-brand" strokeWidth="3" strokeLinecap="round">
        <path d="M7.9 18.9A8.6 8.6 0 0 1 20.3 8.6" />
        <path d="M24.1 13.1A8.6 8.6 0 0 1 11.7 23.4" />
      </g>
      <circle cx="16" cy="16" r="3" className="fill-on-brand" />
    </svg>
  );
}

export function Brand({ href, name, caption }: { href: string; name?: string; caption?: string }) {
  const t = useTranslations("common");
  return (
    <Link
      href={href}
      className="inline-flex min-h-9 min-w-0 pointer-coarse:min-h-11 items-center gap-2.5 rounded-control"
    >
      <BrandMark className="size-8 shrink-0" />
      <span className="min-w-0 leading-tight">
        <span className="block truncate font-semibold text-14">{name ?? t("productName")}</span>
        {caption && <span className="block truncate text-12 text-ink-3">{caption}</span>}
      </span>
    </Link>
  );
}
