import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/tickets/state-badge";
import { TextLink } from "@/components/ui/text-link";
import type { TicketLinkDto } from "@/lib/tickets/schema";

/** Duplicates, and what a late reopening continues. */
export function TicketLinks({ links }: { links: readonly TicketLinkDto[] }) {
  const t = useTranslations("ticket.links");
  if (links.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-13 text-ink-2">
      {links.map(({ relation, number, state, isVisible }) => (
        <li key={`${relation} ${number}`} className="inline-flex flex-wrap items-center gap-1.5">
          <Link2 aria-hidden className="size-3.5 text-ink-3" />
          {t(relation)}
          {isVisible ? (
            <TextLink href={`/tickets/${number}`} className="font-mono">
              {number}
            </TextLink>
          ) : (
            <span>
              <span className="font-mono">{number}</span> ({t("hidden")})
            </span>
          )}
          {state && <StateBadge state={state} />}
        </li>
      ))}
    </ul>
  );
}
