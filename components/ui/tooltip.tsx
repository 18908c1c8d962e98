"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

type Props = {
  /** A focusable element that has its own accessible name: a tooltip is not read out everywhere. */
  children: ReactElement;
  content: ReactNode;
  side?: "top" | "right" | "bottom";
};

export function Tooltip({ children, content, side = "top" }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={350} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="overlay-motion max-w-72 rounded-control bg-ink px-2.5 py-1.5 text-12 text-surface shadow-overlay">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
