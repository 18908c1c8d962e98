"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonClass } from "@/components/ui/button";

type Props = { title: string; closeText: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** The whole screen for one thing, such as signing. The browser's own dialog: no script library, so public pages may use it. */
export function FullSheet({ title, closeText, isOpen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && !element?.open) element?.showModal();
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-canvas text-ink"
    >
      <div className="mx-auto flex min-h-full max-w-3xl flex-col gap-4 px-4 py-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <div className="flex items-center justify-between gap-3">
          <h2 id={id} className="min-w-0 text-16">
            {title}
          </h2>
          <button
            type="button"
            aria-label={closeText}
            className={buttonClass({ variant: "ghost", size: "icon" })}
            onClick={onClose}
          >
            <X aria-hidden />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
