"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Popover } from "@/components/ui/popover";

type Props = {
  name: string;
  /** Position and department. */
  caption?: string;
  /** Links, switches and the sign-out form. */
  children: ReactNode;
};

export function PersonMenu({ name, caption, children }: Props) {
  const t = useTranslations("nav");
  return (
    <Popover
      align="end"
      trigger={
        <button
          type="button"
          className="inline-flex min-h-9 items-center gap-2 rounded-control px-1 transition-colors hover:bg-hover"
        >
          <Avatar name={name} />
          <span className="sr-only">{t("account")}</span>
          <span className="max-w-48 text-left leading-tight max-xl:sr-only">
            <span className="block truncate font-semibold text-13">{name}</span>
            {caption && <span className="block truncate text-12 text-ink-3">{caption}</span>}
          </span>
          <ChevronsUpDown aria-hidden className="hidden size-4 text-ink-3 xl:block" />
        </button>
      }
    >
      <div className="mb-3 flex items-center gap-3 border-line border-b pb-3">
        <Avatar name={name} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-semibold text-14">{name}</p>
          {caption && <p className="text-12 text-ink-2">{caption}</p>}
        </div>
      </div>
      {children}
    </Popover>
  );
}
