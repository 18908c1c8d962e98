"use client";

import { Bookmark, Pencil, RotateCcw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import { editQueueView, overwriteQueueView } from "@/lib/tickets/queue/views/saved/actions";
import type { SavedViewDto, ShareChoices } from "@/lib/tickets/queue/views/saved/schema";
import { DeleteViewDialog } from "./delete-view-dialog";
import { SaveViewButton } from "./save-view-button";
import { useViewErrors } from "./use-view-errors";
import { ViewDialog } from "./view-dialog";

type Props = {
  view: SavedViewDto;
  /** The list asks for something else than the view keeps. */
  isChanged: boolean;
  /** Filters, search and order of the page, as in the address. */
  search: string;
  /** The view as it was saved. */
  resetHref: string;
  choices: ShareChoices;
};

/** Which saved view is open, whether the list still shows what it keeps, and what can be done with it. */
export function SavedViewBar({ view, isChanged, search, resetHref, choices }: Props) {
  const t = useTranslations("views");
  const router = useRouter();
  const { person } = useName();
  const [dialog, setDialog] = useState<"edit" | "delete" | null>(null);
  const close = () => setDialog(null);
  const finishEdit = () => {
    close();
    toast.success(t("edited"));
    router.refresh();
  };
  return (
    <section aria-label={t("openView")} className="mb-3 rounded-card border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="flex min-w-0 items-center gap-2 text-14 [overflow-wrap:anywhere]">
          <Bookmark aria-hidden className="size-4 shrink-0 text-brand-ink" />
          {view.name}
        </h2>
        <ScopeBadge view={view} />
        {!view.isOwn && <span className="text-12 text-ink-2">{t("by", { person: person(view.owner) })}</span>}
        {isChanged && <Badge tone="warn">{t("changed")}</Badge>}
        <div className="flex flex-wrap items-center gap-1 lg:ml-auto">
          {isChanged && view.mayChange && <OverwriteForm view={view} search={search} />}
          {isChanged && (
            <LinkButton size="sm" variant="ghost" href={resetHref} scroll={false}>
              <RotateCcw aria-hidden />
              {t("reset")}
            </LinkButton>
          )}
          {(isChanged || !view.mayChange) && (
            <SaveViewButton search={search} choices={choices} label={t("saveAsNew")} />
          )}
          {view.mayChange && (
            <>
              <Button size="sm" variant="ghost" onClick={() => setDialog("edit")}>
                <Pencil aria-hidden />
                {t("edit")}
              </Button>
              <Button size="sm" variant="ghost" onClick={() => setDialog("delete")}>
                <Trash2 aria-hidden />
                {t("delete")}
              </Button>
            </>
          )}
        </div>
      </div>
      <IgnoredParts parts={view.ignored} />
      {dialog === "edit" && (
        <ViewDialog
          title={t("editTitle")}
          description={t("editHint")}
          action={editQueueView}
          choices={choices}
          view={view}
          submitText={t("save")}
          onDone={finishEdit}
          onClose={close}
        >
          <input type="hidden" name="id" value={view.id} />
          <input type="hidden" name="version" value={view.version} />
        </ViewDialog>
      )}
      {dialog === "delete" && <DeleteViewDialog view={view} search={search} onClose={close} />}
    </section>
  );
}

function ScopeBadge({ view }: { view: SavedViewDto }) {
  const t = useTranslations("views.scope");
  const { name } = useName();
  const words = view.department
    ? t("department", { team: name(view.department) })
    : t(view.scope === "own" ? "own" : "company");
  return <Badge tone="outline">{words}</Badge>;
}

function OverwriteForm({ view, search }: Pick<Props, "view" | "search">) {
  const t = useTranslations("views");
  const router = useRouter();
  const finish = () => {
    toast.success(t("overwritten", { name: view.name }));
    router.refresh();
  };
  return (
    <Form
      action={overwriteQueueView}
      name="overwrite-view"
      labels={{}}
      errorTexts={useViewErrors()}
      onDone={finish}
      className="contents"
    >
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="address" value={search} />
      <SubmitButton size="sm">{t("overwrite")}</SubmitButton>
    </Form>
  );
}

/** What the view kept once and nobody understands any more: a code that was removed, or a value that was never valid. */
function IgnoredParts({ parts }: { parts: readonly string[] }) {
  const t = useTranslations("views");
  const filter = useTranslations("queue.filter");
  if (parts.length === 0) return null;
  const words = parts.map((part) => (filter.has(part as "stage") ? filter(part as "stage") : part));
  return <p className="mt-1.5 text-12 text-ink-2">{t("ignored", { parts: words.join(" · ") })}</p>;
}
