"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import type { ReactElement, ReactNode } from "react";

type MenuProps = {
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "right";
};

export function Menu({ trigger, children, align = "end", side = "bottom" }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} side={side} collisionPadding={8} className="z-50">
          <Base.Popup className="overlay-motion max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto rounded-card border border-line bg-raised p-1 text-(length:--control-text) shadow-overlay outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const itemClass =
  "flex min-h-(--control-h-sm) w-full cursor-default select-none items-center gap-2 rounded-control px-2.5 text-left outline-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3";

type ItemProps = { icon?: ReactNode; children: ReactNode; isDisabled?: boolean; tone?: "normal" | "danger" };

export function MenuItem({
  icon,
  children,
  isDisabled,
  tone = "normal",
  onSelect,
}: ItemProps & { onSelect: () => void }) {
  return (
    <Base.Item onClick={onSelect} disabled={isDisabled} className={clsx(itemClass, tone === "danger" && "text-danger")}>
      {icon}
      {children}
    </Base.Item>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 border-line border-t" />;
}
