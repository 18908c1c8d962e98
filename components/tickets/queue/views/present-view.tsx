import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { asksSame, queueHref, type ViewedQuery, viewQueryOf, viewSearch } from "@/lib/tickets/queue/views/rules";
import type { SavedViewDto, ShareChoices } from "@/lib/tickets/queue/views/saved/schema";
import { SaveViewButton } from "./save-view-button";
import { SavedViewBar } from "./saved-view-bar";

type Props = {
  query: ViewedQuery;
  /** The saved view that is open. */
  saved: SavedViewDto | undefined;
  /** The address names a saved view that is not there for this reader. */
  isGone: boolean;
  /** The list shows more than one of the desk's own views. */
  isWorthSaving: boolean;
  choices: ShareChoices;
  /** The filters in words. */
  children: ReactNode;
};

/** The saved view that is open, or the offer to keep what the list shows. */
export function PresentView({ query, saved, isGone, isWorthSaving, choices, children }: Props) {
  const t = useTranslations("views");
  const search = viewSearch(viewQueryOf(query));
  if (saved)
    return (
      <>
        <SavedViewBar
          key={saved.id}
          view={saved}
          isChanged={!asksSame(saved.query, query)}
          search={search}
          resetHref={queueHref({ ...saved.query, view: saved.id })}
          choices={choices}
        />
        {children}
      </>
    );
  return (
    <>
      {isGone && (
        <Alert tone="warn" className="mb-3">
          {t("gone")}
        </Alert>
      )}
      <div className="flex flex-wrap items-start gap-x-4">
        {children}
        {isWorthSaving && (
          <div className="mb-3 lg:ml-auto">
            <SaveViewButton search={search} choices={choices} label={t("saveAs")} />
          </div>
        )}
      </div>
    </>
  );
}
