import Link from "next/link";
import { CountBadge } from "@/components/ui/count-badge";

/** A view with its address. */
export type ViewLink = {
  key: string;
  label: string;
  href: string;
  isCurrent: boolean;
  count?: number;
  countLabel: string;
  isUrgent?: boolean;
  /** Whose it is. */
  hint?: string;
};
export type ViewSection = { key: string; title: string; links: ViewLink[]; emptyText?: string };

/** All views in a list, grouped. */
export function ViewLinks({ sections, onChoose }: { sections: readonly ViewSection[]; onChoose: () => void }) {
  return sections.map(({ key, title, links, emptyText }) => (
    <section
      key={key}
      aria-label={title}
      className="not-first:mt-3 not-first:border-line not-first:border-t not-first:pt-3"
    >
      <h3 className="mb-1 px-2 text-12 text-ink-3">{title}</h3>
      {links.length === 0 && <p className="px-2 text-13 text-ink-2">{emptyText}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.key}>
            <Link
              href={link.href}
              aria-current={link.isCurrent ? "page" : undefined}
              onClick={onChoose}
              className="flex min-h-9 items-center gap-2 rounded-control px-2 py-1 text-13 text-ink -outline-offset-2 hover:bg-hover aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-ink pointer-coarse:min-h-11"
            >
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                {link.label}
                {link.hint && <span className="block font-normal text-12 text-ink-2">{link.hint}</span>}
              </span>
              <ViewCount link={link} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** How many tickets a view has; nothing where there are none or they are not counted. */
export function ViewCount({ link: { count = 0, countLabel, isUrgent } }: { link: ViewLink }) {
  return count > 0 && <CountBadge count={count} label={countLabel} isUrgent={isUrgent} />;
}
