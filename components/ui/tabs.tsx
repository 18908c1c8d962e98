"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

type Tab = { value: string; label: ReactNode; content: ReactNode };

type Props = {
  label: string;
  tabs: readonly Tab[];
  defaultValue?: string;
  /** Given when something outside may change the tab. */
  value?: string;
  onValueChange?: (value: string) => void;
};

/** Panels stay mounted, so that text typed into one survives a look at another. */
export function Tabs({ label, tabs, defaultValue = tabs[0]?.value, value, onValueChange }: Props) {
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue } : { value })}
      onValueChange={onValueChange && ((next) => onValueChange(String(next)))}
    >
      <Base.List
        aria-label={label}
        className="flex gap-1 overflow-x-auto border-line border-b px-1 max-sm:gap-0 max-sm:px-0"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px inline-flex h-10 shrink-0 items-center gap-2 max-sm:gap-1.5 border-transparent border-b-2 px-3 text-14 text-ink-2 -outline-offset-2 max-sm:px-2 hover:text-ink data-active:border-brand data-active:font-semibold data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} keepMounted className="pt-4">
          <h2 className="mb-3 hidden text-16 print:block">{tab.label}</h2>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
