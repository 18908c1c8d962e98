import { clsx } from "clsx";
import { Star } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DangerMark } from "@/components/tickets/danger-mark";
import { rowLink } from "@/components/tickets/keys/row-links";
import { PriorityBadge } from "@/components/tickets/priority-badge";
import { SlaChip } from "@/components/tickets/sla-chip";
import { StageBadge } from "@/components/tickets/stage-badge";
import { StateBadge } from "@/components/tickets/state-badge";
import { Badge } from "@/components/ui/badge";
import { TableRow } from "@/components/ui/table";
import { areaText } from "@/lib/format/address";
import { formatDateTime, formatRelative } from "@/lib/format/date";
import { nameOf, personName } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/constants";
import type { QueueRow } from "@/lib/tickets/queue/schema";
import { isEnd } from "@/lib/tickets/workflow/rules";
import { placeOf } from "./place";

type Props = { row: QueueRow; locale: Locale; now: string };

/** One ticket. Its link covers the row; the cells are those of the table, or the lines of a card on a phone. */
export function QueueTableRow({ row, locale, now }: Props) {
  const t = useTranslations("queue");
  const clock = useTranslations("ticket.clock");
  const priority = useTranslations("workflow.priority");
  const place = areaText(placeOf(row.areaCode), locale);
  const isEnded = isEnd(row.state);
  const isWaiting = !isEnded && row.state !== "open";
  return (
    <TableRow className="relative max-lg:flex max-lg:h-auto max-lg:flex-wrap max-lg:items-center max-lg:gap-x-2 max-lg:gap-y-1.5 max-lg:px-4 max-lg:py-3 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2">
      <Cell className="max-lg:order-2 max-lg:ml-auto">
        {row.clock && <SlaChip {...row.clock} label={clock(row.clock.clock)} />}
        {!row.clock && isEnded && <StateBadge state={row.state} />}
      </Cell>
      <Cell className="max-lg:order-1">
        <Link
          {...rowLink}
          href={`/tickets/${row.number}`}
          className="scroll-my-20 whitespace-nowrap font-mono outline-none after:absolute after:inset-0"
        >
          {row.number}
        </Link>
      </Cell>
      <Cell className="max-lg:order-4">
        <span className="flex items-center gap-1.5">
          <StageBadge stage={row.stage} isEnded={isEnded} />
          {isWaiting && (
            <span className="lg:hidden">
              <StateBadge state={row.state} />
            </span>
          )}
        </span>
      </Cell>
      <Cell className={clsx("max-lg:order-4 lg:max-xl:hidden", row.priority === "normal" && "max-lg:hidden")}>
        {row.priority === "normal" ? (
          <span className="sr-only">{priority("normal")}</span>
        ) : (
          <PriorityBadge priority={row.priority} />
        )}
      </Cell>
      <td className="px-3 py-1.5 max-lg:order-3 max-lg:w-full max-lg:p-0 lg:w-full lg:max-w-0">
        <Subject row={row} locale={locale} isWaiting={isWaiting} />
      </td>
      <Cell className="max-lg:order-6 max-lg:basis-full max-lg:text-ink-2 lg:max-w-40">
        <span className="flex items-center gap-1.5">
          <span className="truncate">{row.customerName}</span>
          {row.isKeyAccount && (
            <Badge tone="brand">
              <Star aria-hidden />
              <span className="lg:sr-only">{t("keyAccount")}</span>
            </Badge>
          )}
          <span lang="zh-CN" className="shrink-0 lg:hidden">
            {place}
          </span>
        </span>
      </Cell>
      <Cell className="hidden max-w-40 min-[100rem]:table-cell">
        <span lang="zh-CN" className="block truncate">
          {place}
        </span>
      </Cell>
      <Cell className="max-lg:order-5 max-lg:text-12 max-lg:text-ink-2 lg:max-w-36">
        <Owner row={row} locale={locale} />
      </Cell>
      <Cell className="text-right text-12 text-ink-2 max-lg:order-5 max-lg:ml-auto lg:max-xl:hidden">
        <time dateTime={row.updatedAt} title={formatDateTime(row.updatedAt, locale)} className="whitespace-nowrap">
          {formatRelative(row.updatedAt, now, locale)}
        </time>
      </Cell>
    </TableRow>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td className={clsx("px-3 py-1.5 first:pl-4 last:pr-4 max-lg:p-0 max-lg:first:pl-0 max-lg:last:pr-0", className)}>
      {children}
    </td>
  );
}

function Subject({ row, locale, isWaiting }: { row: QueueRow; locale: Locale; isWaiting: boolean }) {
  const t = useTranslations("queue");
  const product = row.product ? nameOf(row.product, locale) : t("noProduct");
  // The problem first: where the line ends early, the product is cut.
  return (
    <>
      <span className="block lg:truncate">
        {row.isDangerous && <DangerMark />}
        <span className="font-semibold">{row.symptom ? nameOf(row.symptom, locale) : product}</span>
        {row.reopenCount > 0 && (
          <span className="ml-2 text-12 text-sla-critical">{t("reopened", { count: row.reopenCount })}</span>
        )}
        {row.symptom && <span className="ml-2">{product}</span>}
      </span>
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-ink-2 max-lg:line-clamp-2 lg:truncate">{row.description}</span>
        {isWaiting && (
          <span className="-my-0.5 hidden shrink-0 lg:block">
            <StateBadge state={row.state} />
          </span>
        )}
      </span>
    </>
  );
}

function Owner({ row, locale }: { row: QueueRow; locale: Locale }) {
  const t = useTranslations("queue");
  const team = row.department ? nameOf(row.department, locale) : t("companyQueue");
  return (
    <span className="block truncate" title={team}>
      {row.assignee ? personName(row.assignee, locale) : <span className="text-ink-3">{team}</span>}
    </span>
  );
}
