import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { personName } from "@/lib/format/name";
import { filtersOf, queueHref, type ViewedQuery } from "@/lib/tickets/queue/views/rules";
import type { Named } from "@/lib/tickets/records/schema";
import type { FilterNames } from "./filter-chips";
import { FilterFields } from "./filter-fields";
import { FilterPanel } from "./filter-panel";
import { QueueSearch } from "./queue-search";
import { SortLinks } from "./sort-links";

type Props = { query: ViewedQuery; teams: readonly (Named & { id: string })[]; names: FilterNames };

/** Search and filters in one form whose answer is an address. */
export function QueueToolbar({ query, teams, names }: Props) {
  const t = useTranslations("queue");
  const locale = useLocale();
  const filters = filtersOf(query);
  const count = Object.keys(filters).length;
  const { customer, device, view } = query;
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <Form action="/tickets" className="flex w-full min-w-0 items-center gap-2 lg:w-auto lg:flex-1" scroll={false}>
        {query.sort !== "due" && <input type="hidden" name="sort" value={query.sort} />}
        {customer && <input type="hidden" name="customer" value={customer} />}
        {view && <input type="hidden" name="view" value={view} />}
        {device && <input type="hidden" name="device" value={device} />}
        <QueueSearch id="queue-search" q={query.q ?? ""} label={t("search")} hint={t("searchHint")} />
        <FilterPanel
          label={t("filters")}
          count={count > 0 ? t("filterCount", { count }) : undefined}
          applied={queueHref(filters)}
        >
          <FilterFields
            filters={filters}
            teams={teams}
            assigneeName={names.assignee ? personName(names.assignee, locale) : undefined}
          />
          <div className="mt-5 flex flex-wrap gap-2">
            <button type="submit" className={buttonClass({ variant: "primary" })}>
              {t("apply")}
            </button>
            <LinkButton href={queueHref({ q: query.q, sort: query.sort })} variant="ghost">
              {t("clear")}
            </LinkButton>
          </div>
        </FilterPanel>
      </Form>
      <SortLinks query={query} />
    </div>
  );
}
