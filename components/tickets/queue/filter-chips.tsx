import { X } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/format/date";
import { nameOf, personName } from "@/lib/format/name";
import type { QueueQuery } from "@/lib/tickets/queue/schema";
import type { FilterKey } from "@/lib/tickets/queue/views/constants";
import { filtersOf, type QueueView, queueHref, type ViewedQuery } from "@/lib/tickets/queue/views/rules";
import type { Named } from "@/lib/tickets/records/schema";

/** What the ids of the address are called; null where that is not known or not for this reader. */
export type FilterNames = {
  department: Named | null;
  assignee: { name: string; nameEn: string | null } | null;
  customer: string | null;
  device: string | null;
};

type Props = { query: ViewedQuery; view: QueueView | undefined; extra: readonly FilterKey[]; names: FilterNames };

/** What narrows the list beyond its view, each with a way to take it off. */
export function FilterChips({ query, view, extra, names }: Props) {
  const t = useTranslations("queue");
  const wordsFor = useFilterWords(query, names);
  const keys = [...(query.q ? (["q"] as const) : []), ...extra];
  if (keys.length === 0) return null;
  const sort = query.sort;
  return (
    <ul aria-label={t("active")} className="mb-3 flex flex-wrap items-center gap-2">
      {keys.map((key) => {
        const filter = t("chip", { label: t(`filter.${key}`), value: wordsFor(key) });
        const rest = { ...filtersOf(query), q: query.q, sort, view: query.view, [key]: undefined };
        return (
          <li key={key} className="max-w-full">
            <Link
              href={queueHref(rest)}
              aria-label={t("remove", { filter })}
              className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border border-line bg-surface pr-2 pl-3 text-12 text-ink-2 transition-colors hover:border-control hover:text-ink pointer-coarse:min-h-11"
            >
              <span className="truncate">{filter}</span>
              <X aria-hidden className="size-3.5 shrink-0" />
            </Link>
          </li>
        );
      })}
      <li>
        <TextLink href={queueHref({ ...view?.filters, sort })} className="text-13">
          {t("clear")}
        </TextLink>
      </li>
    </ul>
  );
}

/** The values of a filter in words. */
function useFilterWords(query: QueueQuery, names: FilterNames): (key: FilterKey | "q") => string {
  const t = useTranslations("queue");
  const words = useTranslations("workflow");
  const locale = useLocale();
  const separator = locale === "en" ? ", " : "、";
  const unknown = t("unknownValue");
  return (key) => {
    switch (key) {
      case "stage":
      case "state":
      case "priority":
      case "kind":
      case "warranty":
        return (query[key] ?? []).map((value) => words(`${key}.${value}` as "stage.plan")).join(separator);
      case "department":
        if (query.department === "mine" || query.department === "none") return t(`department.${query.department}`);
        return names.department ? nameOf(names.department, locale) : unknown;
      case "assignee":
        if (query.assignee === "me" || query.assignee === "none") return t(`assignee.${query.assignee}`);
        return names.assignee ? personName(names.assignee, locale) : unknown;
      case "due":
        return query.due ? t(`due.${query.due}`) : "";
      case "createdFrom":
      case "createdTo":
        return query[key] ? formatDate(query[key], locale) : "";
      case "customer":
      case "device":
        return names[key] ?? unknown;
      case "q":
        return query.q ?? "";
    }
  };
}
