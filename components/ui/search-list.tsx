"use client";

import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { clsx } from "clsx";
import type { ReactNode, Ref } from "react";
import { controlClass } from "./control";

type Props<Item extends { id: string }> = {
  fieldRef: Ref<HTMLInputElement>;
  label: string;
  emptyText: string;
  /** Those that fit the text, the likeliest first. */
  items: readonly Item[];
  text: string;
  onTextChange: (text: string) => void;
  labelOf: (item: Item) => string;
  onPick: (item: Item) => void;
  children: (item: Item) => ReactNode;
};

/** A field with the list of what fits below it, always open: arrows choose, Enter picks. */
export function SearchList<Item extends { id: string }>(props: Props<Item>) {
  const { fieldRef, label, emptyText, items, text, onTextChange, labelOf, onPick, children } = props;
  return (
    <Base.Root
      open
      inline
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={items}
      itemToStringValue={labelOf}
      value={text}
      // Picking closes the list; it does not write into the field.
      onValueChange={(value, { reason }) => reason !== "item-press" && onTextChange(value)}
    >
      <Base.Input
        ref={fieldRef}
        aria-label={label}
        placeholder={label}
        maxLength={100}
        className={clsx(controlClass, "h-(--control-h)")}
      />
      <Base.Empty className="px-2.5 py-3 text-13 text-ink-2 empty:hidden">{emptyText}</Base.Empty>
      <Base.List className="mt-2 h-72 overflow-y-auto overscroll-contain" aria-label={label}>
        {(item: Item) => (
          <Base.Item
            key={item.id}
            value={item}
            onClick={() => onPick(item)}
            className="flex min-h-(--control-h) cursor-default select-none items-center gap-3 rounded-control px-2.5 text-(length:--control-text) outline-none data-highlighted:bg-hover"
          >
            {children(item)}
          </Base.Item>
        )}
      </Base.List>
    </Base.Root>
  );
}
