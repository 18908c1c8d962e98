"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { deleteQueueView } from "@/lib/tickets/queue/views/saved/actions";
import type { SavedViewDto } from "@/lib/tickets/queue/views/saved/schema";
import { useViewErrors } from "./use-view-errors";

type Props = { view: SavedViewDto; search: string; onClose: () => void };

/** Asks once more before a view is gone; the list itself stays as it is. */
export function DeleteViewDialog({ view, search, onClose }: Props) {
  const t = useTranslations("views");
  const router = useRouter();
  const finish = () => {
    onClose();
    toast.success(t("deleted", { name: view.name }));
    router.replace(search ? `/tickets?${search}` : "/tickets", { scroll: false });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("deleteTitle", { name: view.name })}
      description={t(view.scope === "own" ? "deleteHint" : "deleteSharedHint")}
    >
      <Form action={deleteQueueView} name="delete-view" labels={{}} errorTexts={useViewErrors()} onDone={finish}>
        <input type="hidden" name="id" value={view.id} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>{t("keep")}</Button>
          </DialogClose>
          <SubmitButton variant="danger">{t("delete")}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
