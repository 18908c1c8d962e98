"use client";

import { useLocale, useTranslations } from "next-intl";
import { StageBadge } from "@/components/tickets/stage-badge";
import { TextLink } from "@/components/ui/text-link";
import type { OpenTicketRef } from "@/lib/customers/schema";
import { formatRelative } from "@/lib/format/date";

type Props = { title: string; hint?: string; tickets: readonly OpenTicketRef[]; now: string };

/** Tickets that are open already: a warning against opening one twice. They open beside the form, whose text would be lost. */
export function OpenTickets({ title, hint, tickets, now }: Props) {
  const t = useTranslations("takeIn.known");
  const locale = useLocale();
  return (
    <div className="rounded-card border border-warn/30 bg-warn-soft p-3">
      <p className="font-semibold">{title}</p>
      {hint && <p className="mt-0.5">{hint}</p>}
      <ul className="mt-2 space-y-2">
        {tickets.map((ticket) => (
          <li key={ticket.number}>
            <span className="flex flex-wrap items-center gap-2">
              <TextLink href={`/tickets/${ticket.number}`} target="_blank" className="font-mono">
                {ticket.number}
              </TextLink>
              <StageBadge stage={ticket.stage} />
            </span>
            <span className="mt-0.5 block truncate">
              {t("opened", { time: formatRelative(ticket.createdAt, now, locale) })} · {ticket.description}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
