"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useCommands } from "@/components/layout/commands/commands-context";
import { lastPlace, rememberList } from "./list-memory";
import { rowLinks } from "./row-links";
import { ticketKeys } from "./ticket-keys";

type Props = { rows: readonly { number: string; text: string }[] };

/** Moves the focus through the list; the palette finds its tickets by what stands in their rows. */
export function QueueKeys({ rows }: Props) {
  const t = useTranslations("ticketShortcuts");
  const router = useRouter();
  useEffect(() => rememberList(rows.map(({ number }) => number)), [rows]);
  const list = t("group.list");
  useCommands(() => [
    { id: "next", group: list, label: t("label.next"), keys: ticketKeys.next, isRepeating: true, run: () => move(1) },
    {
      id: "previous",
      group: list,
      label: t("label.previous"),
      keys: ticketKeys.previous,
      isRepeating: true,
      run: () => move(-1),
    },
    { id: "open", group: list, label: t("label.open"), keys: ticketKeys.open },
    ...rows.map(({ number, text }) => ({
      id: `row.${number}`,
      group: number,
      label: text,
      words: [number],
      isOnlySearched: true,
      run: () => router.push(`/tickets/${number}`),
    })),
  ]);
  return null;
}

/** Begins at the ticket that was read last. Real focus on the link of the row: screen readers follow, and Enter opens it without our doing. */
function move(step: 1 | -1): void {
  const links = rowLinks();
  const at = links.indexOf(document.activeElement as HTMLElement);
  const place = lastPlace();
  const start = links.find((link) => link.textContent === place) ?? links.at(step > 0 ? 0 : -1);
  const next = at < 0 ? start : links[at + step];
  next?.focus();
}
