"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

type Props = {
  trigger: ReactElement;
  title?: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

export function Popover({ trigger, title, children, align = "start", isOpen, onOpenChange }: Props) {
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-50">
          <Base.Popup className="overlay-motion max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto rounded-card border border-line bg-raised p-4 text-13 shadow-overlay outline-none">
            {title && <Base.Title className="mb-2 text-14">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
