"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useKeyHint } from "@/components/layout/commands/commands-context";
import { CountBadge } from "@/components/ui/count-badge";

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Shown when above zero; `countLabel` says what is counted. */
  count?: number;
  countLabel?: string;
  isUrgent?: boolean;
  /** As in `Command`. */
  keys?: readonly string[];
  /** Pages below `href` that are entries of their own. */
  except?: readonly string[];
};

/** rail: a row with icon and label; bar: icon above label, at the bottom of a phone. */
export function NavLink({ item, look, onNavigate }: { item: NavItem; look: "rail" | "bar"; onNavigate?: () => void }) {
  const pathname = usePathname();
  const isBelow = pathname.startsWith(`${item.href}/`) && !item.except?.includes(pathname);
  const isCurrent = pathname === item.href || (item.href !== "/" && isBelow);
  const hint = useKeyHint();
  const hasCount = item.count !== undefined && item.count > 0;
  return (
    <Link
      href={item.href}
      {...(item.keys && look === "rail" && hint(item.keys, item.label))}
      onClick={onNavigate}
      aria-current={isCurrent ? "page" : undefined}
      className={clsx(
        "relative rounded-control transition-colors [&_svg]:shrink-0",
        look === "rail" &&
          "flex min-h-9 items-center gap-2.5 px-2.5 text-14 text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-ink [&_svg]:size-[1.125rem] pointer-coarse:min-h-11",
        look === "bar" &&
          "flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-12 text-ink-2 -outline-offset-2 aria-[current]:font-semibold aria-[current]:text-brand-ink [&_svg]:size-5",
      )}
    >
      {item.icon}
      <span className={look === "rail" ? "min-w-0 flex-1 truncate" : "max-w-full truncate"}>{item.label}</span>
      {hasCount && (
        <span className={look === "bar" ? "absolute top-1 left-1/2 ml-1" : undefined}>
          <CountBadge count={item.count ?? 0} label={item.countLabel} isUrgent={item.isUrgent} />
        </span>
      )}
    </Link>
  );
}
