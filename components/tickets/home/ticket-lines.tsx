import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { SlaChip } from "@/components/tickets/sla-chip";
import { StageBadge } from "@/components/tickets/stage-badge";
import { StateBadge } from "@/components/tickets/state-badge";
import { nameOf } from "@/lib/format/name";
import type { QueueRow } from "@/lib/tickets/queue/schema";
import { isEnd } from "@/lib/tickets/workflow/rules";

/** A few tickets, two lines each: what, whose, where it stands and how much time is left. */
export function TicketLines({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations("queue");
  const clock = useTranslations("ticket.clock");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const product = row.product ? nameOf(row.product, locale) : t("noProduct");
        return (
          <li
            key={row.id}
            className="relative px-4 py-2.5 text-13 transition-colors hover:bg-sunken/70 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2"
          >
            <div className="flex items-center gap-3">
              <Link
                href={`/tickets/${row.number}`}
                className="min-w-0 flex-1 truncate font-semibold outline-none after:absolute after:inset-0"
              >
                {row.symptom ? `${product} · ${nameOf(row.symptom, locale)}` : product}
              </Link>
              {row.clock && row.clock.status !== "paused" && <SlaChip {...row.clock} label={clock(row.clock.clock)} />}
            </div>
            <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-ink-2">
              <StageBadge stage={row.stage} isEnded={isEnd(row.state)} />
              {row.state !== "open" && <StateBadge state={row.state} />}
              <span className="font-mono text-12">{row.number}</span>
              <span className="truncate">{row.customerName}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
