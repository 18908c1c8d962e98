"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { arrangeQueueViews } from "@/lib/tickets/queue/views/saved/actions";

export type ArrangedView = { id: string; name: string };

/** Puts the reader's own views in another order, by buttons: they work by keyboard, finger and mouse alike. */
export function ArrangeViewsDialog({ views, onClose }: { views: readonly ArrangedView[]; onClose: () => void }) {
  const t = useTranslations("views.arrange");
  const router = useRouter();
  const [{ order, moved }, setOrder] = useState<{ order: readonly ArrangedView[]; moved?: number }>({ order: views });
  const list = useRef<HTMLOListElement>(null);
  // The focus goes along with the view that was moved; at an end its other button takes it.
  useEffect(() => {
    if (moved === undefined) return;
    const buttons = list.current?.children[moved]?.querySelectorAll("button") ?? [];
    const pressed = document.activeElement?.getAttribute("data-way");
    const wanted = [...buttons].find((button) => button.dataset.way === pressed && !button.disabled);
    (wanted ?? [...buttons].find((button) => !button.disabled))?.focus();
  }, [moved]);
  const move = (from: number, to: number) => {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    setOrder({ order: next, moved: to });
  };
  const finish = () => {
    onClose();
    toast.success(t("done"));
    router.refresh();
  };
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t("title")} description={t("hint")}>
      <Form action={arrangeQueueViews} name="arrange-views" labels={{}} onDone={finish}>
        <ol ref={list} className="divide-y divide-line">
          {order.map((view, index) => (
            // By place, so that no element moves and the focus stays inside.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className="flex items-center gap-2 py-1.5">
              <input type="hidden" name="ids" value={view.id} />
              <span className="min-w-0 flex-1 text-14 [overflow-wrap:anywhere]">{view.name}</span>
              <Button
                size="iconSm"
                variant="ghost"
                data-way="up"
                disabled={index === 0}
                aria-label={t("up", { name: view.name })}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                size="iconSm"
                variant="ghost"
                data-way="down"
                disabled={index === order.length - 1}
                aria-label={t("down", { name: view.name })}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
        <div className="flex justify-end">
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
