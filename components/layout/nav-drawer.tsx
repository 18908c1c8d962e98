"use client";

import { Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { NavList, type NavSection } from "./nav-list";

/** The whole navigation on a phone, behind the last place of the bottom bar. */
export function NavDrawer({ sections, footer }: { sections: readonly NavSection[]; footer?: ReactNode }) {
  const t = useTranslations("nav");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      placement="bottom"
      title={t("menu")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-1 text-12 text-ink-2 -outline-offset-2"
        >
          <MenuIcon aria-hidden className="size-5" />
          {t("menu")}
        </button>
      }
    >
      <NavList sections={sections} onNavigate={() => setOpen(false)} />
      {footer && <div className="mt-4 flex flex-wrap items-center gap-2 border-line border-t pt-4">{footer}</div>}
    </Dialog>
  );
}
