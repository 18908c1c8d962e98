"use client";

import { BookmarkPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/action/schema";
import { saveQueueView } from "@/lib/tickets/queue/views/saved/actions";
import type { ShareChoices } from "@/lib/tickets/queue/views/saved/schema";
import { ViewDialog } from "./view-dialog";

type Props = {
  /** Filters, search and order of the page, as in the address. */
  search: string;
  choices: ShareChoices;
  label: string;
};

/** Keeps what the list shows as a new view, and opens it. */
export function SaveViewButton({ search, choices, label }: Props) {
  const t = useTranslations("views");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const finish = ({ data }: FormState) => {
    setOpen(false);
    toast.success(t("saved"));
    const address = new URLSearchParams(search);
    address.set("view", idOf(data));
    router.push(`/tickets?${address}`, { scroll: false });
  };
  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => setOpen(true)}>
        <BookmarkPlus aria-hidden />
        {label}
      </Button>
      {isOpen && (
        <ViewDialog
          title={t("saveTitle")}
          description={t("saveHint")}
          action={saveQueueView}
          choices={choices}
          submitText={t("save")}
          onDone={finish}
          onClose={() => setOpen(false)}
        >
          <input type="hidden" name="address" value={search} />
        </ViewDialog>
      )}
    </>
  );
}

function idOf(data: unknown): string {
  return typeof data === "object" && data !== null && "id" in data ? String(data.id) : "";
}
