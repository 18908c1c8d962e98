"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode, RefObject } from "react";
import { buttonClass } from "./button";

type Props = {
  /** A `<Button>`; leave out when `isOpen` is controlled from outside. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end; `<DialogClose>` among them closes. */
  footer?: ReactNode;
  /** center: a question or short form; side: a sheet at the right, whole width on a phone; bottom: a drawer. */
  placement?: "center" | "side" | "bottom";
  size?: "sm" | "md" | "lg";
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** After the closing motion, when the page has its focus back. */
  onClosed?: () => void;
  /** Where the focus goes; else to the first thing that can have it. */
  initialFocus?: RefObject<HTMLElement | null>;
};

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

export function Dialog({
  trigger,
  title,
  description,
  children,
  footer,
  placement = "center",
  size = "sm",
  isOpen,
  onOpenChange,
  onClosed,
  initialFocus,
}: Props) {
  const t = useTranslations("ui");
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={onOpenChange && ((next) => onOpenChange(next))}
      onOpenChangeComplete={onClosed && ((next) => !next && onClosed())}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-180 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport
          className={clsx(
            "fixed inset-0 z-50 flex overflow-hidden",
            placement === "center" && "items-center justify-center p-4",
            placement === "side" && "justify-end",
            placement === "bottom" && "items-end",
          )}
        >
          <Base.Popup
            initialFocus={initialFocus}
            className={clsx(
              "flex max-h-full min-h-0 w-full flex-col bg-raised text-ink shadow-overlay outline-none",
              placement === "center" && ["overlay-motion rounded-sheet", widths[size]],
              placement === "side" && ["sheet-motion h-full sm:rounded-l-sheet", widths[size]],
              placement === "bottom" && "drawer-motion max-h-[85dvh] rounded-t-sheet pb-[env(safe-area-inset-bottom)]",
            )}
          >
            <div className="flex items-start gap-3 px-5 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-16">{title}</Base.Title>
                {description && <Base.Description className="mt-1 text-13 text-ink-2">{description}</Base.Description>}
              </div>
              <Base.Close
                aria-label={t("close")}
                className={clsx(buttonClass({ variant: "ghost", size: "iconSm" }), "-mt-0.5 -mr-1.5")}
              >
                <X aria-hidden />
              </Base.Close>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-1 pb-5">{children}</div>
            {footer && <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog around it: `<DialogClose><Button>…</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
