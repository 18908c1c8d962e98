"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useCommands, useKeyHint } from "@/components/layout/commands/commands-context";
import { ticketKeys } from "@/components/tickets/keys/ticket-keys";

type Props = { id: string; q: string; label: string; hint: string };

/** The search field of the queue. It follows the address, which a link or the back button may have changed under it. */
export function QueueSearch({ id, q, label, hint }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = q;
  }, [q]);
  const t = useTranslations("ticketShortcuts");
  const keyHint = useKeyHint();
  const focus = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommands(() => [
    { id: "search", group: t("group.list"), label: t("label.search"), keys: ticketKeys.search, run: focus },
  ]);
  useEffect(() => {
    const form = field.current?.form;
    form?.addEventListener("formdata", dropBlanks);
    return () => form?.removeEventListener("formdata", dropBlanks);
  }, []);
  return (
    <div className="relative min-w-0 flex-1 lg:max-w-md">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3" />
      <input
        ref={field}
        {...keyHint(ticketKeys.search, label)}
        id={id}
        type="search"
        name="q"
        defaultValue={q}
        placeholder={hint}
        maxLength={100}
        enterKeyHint="search"
        autoComplete="off"
        className="h-(--control-h) w-full truncate rounded-control border border-control bg-surface pr-3 pl-9 text-(length:--control-text) hover:border-ink-2 focus-visible:border-focus"
      />
    </div>
  );
}

/** What is empty does not belong into an address that people share. */
function dropBlanks({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
}
