"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The tabs in one line, however many: it can be scrolled, and shows the present one by itself. */
export function ViewTabs({ current, children }: { current: string | undefined; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that scrolls
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (!tab || !list.current) return;
    // Only sideways: scrollIntoView would move the page as well.
    const [frame, place] = [list.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (place.left < frame.left) list.current.scrollLeft += place.left - frame.left;
    if (place.right > frame.right) list.current.scrollLeft += place.right - frame.right;
  }, [current]);
  return (
    <ul ref={list} className="-mb-px flex min-w-0 gap-1 overflow-x-auto [scrollbar-width:none]">
      {children}
    </ul>
  );
}
