"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "./button";

const manager = Base.createToastManager();

const tones = {
  info: { icon: Info, className: "text-brand-ink" },
  success: { icon: CircleCheck, className: "text-success" },
  danger: { icon: CircleAlert, className: "text-danger" },
};

type Options = { description?: ReactNode; action?: { label: string; onClick: () => void } };

/** Eight seconds leave time to read and to reach "undo"; failures stay until dismissed. */
function show(tone: keyof typeof tones, title: string, { description, action }: Options = {}): void {
  manager.add({
    title,
    description,
    type: tone,
    priority: tone === "danger" ? "high" : "low",
    timeout: tone === "danger" ? 0 : 8000,
    actionProps: action && { children: action.label, onClick: action.onClick },
  });
}

export const toast = {
  info: (title: string, options?: Options) => show("info", title, options),
  success: (title: string, options?: Options) => show("success", title, options),
  danger: (title: string, options?: Options) => show("danger", title, options),
};

/** Mounted once per area, by its shell. */
export function Toaster() {
  const t = useTranslations("ui");
  return (
    <Base.Provider toastManager={manager} limit={2}>
      <Base.Portal>
        <Base.Viewport
          aria-label={t("notifications")}
          // Away from what is pressed next: the bar of a phone and the last line of a dialog are at the bottom and at the right.
          className="fixed top-16 right-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 lg:top-auto lg:right-auto lg:bottom-4 lg:left-4 lg:flex-col-reverse"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const t = useTranslations("ui");
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => {
    const { icon: Icon, className } = tones[item.type as keyof typeof tones] ?? tones.info;
    return (
      <Base.Root
        key={item.id}
        toast={item}
        className="overlay-motion rounded-card border border-line bg-raised text-13 shadow-overlay data-limited:hidden"
      >
        <Base.Content className="flex items-start gap-3 p-3">
          <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${className}`} />
          <div className="min-w-0 flex-1 pt-0.5">
            <Base.Title className="font-semibold text-13" />
            <Base.Description className="text-ink-2" />
          </div>
          <Base.Action className={buttonClass({ variant: "secondary", size: "sm" })} />
          <Base.Close aria-label={t("close")} className={buttonClass({ variant: "ghost", size: "iconSm" })}>
            <X aria-hidden />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    );
  });
}
