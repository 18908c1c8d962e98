"use client";

import { SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonClass } from "@/components/ui/button";

type Props = {
  label: string;
  /** Says how many are set, beside the label. */
  count?: string;
  /** The filters that are shown: other ones mean that they were applied, and the panel closes. */
  applied: string;
  children: ReactNode;
};

/** The filters behind their button: a native popover, which opens without scripts and gives the focus back. */
export function FilterPanel({ label, count, applied, children }: Props) {
  const t = useTranslations("common.actions");
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that closes
  useEffect(() => {
    if (panel.current?.matches(":popover-open")) panel.current.hidePopover();
  }, [applied]);
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonClass({ variant: "secondary" })}>
        <SlidersHorizontal aria-hidden />
        {label}
        {count && <span className="font-normal text-ink-2">{count}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="inset-x-0 top-28 mx-auto max-h-[min(44rem,calc(100dvh-8rem))] w-[min(72rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-raised p-5 text-ink shadow-overlay backdrop:bg-scrim max-sm:top-auto max-sm:bottom-0 max-sm:w-full max-sm:rounded-b-none"
      >
        <div className="mb-4 flex items-center justify-between gap-3">
          <h2 className="text-16">{label}</h2>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={t("close")}
            className={buttonClass({ variant: "ghost", size: "icon" })}
          >
            <X aria-hidden />
          </button>
        </div>
        {children}
      </div>
    </>
  );
}
