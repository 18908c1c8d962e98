"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useCommands } from "@/components/layout/commands/commands-context";
import { neighbourOf, rememberPlace } from "./list-memory";
import { ticketKeys } from "./ticket-keys";

/** Goes on to the next ticket of the list from which this one was opened. */
export function NeighbourKeys({ number }: { number: string }) {
  const t = useTranslations("ticketShortcuts");
  const router = useRouter();
  useEffect(() => rememberPlace(number), [number]);
  useCommands(() => {
    const group = t("group.list");
    const [next, previous] = [neighbourOf(number, 1), neighbourOf(number, -1)];
    // Not the arrows: here they scroll the page.
    const [[nextKey], [previousKey]] = [ticketKeys.next, ticketKeys.previous];
    const go = (to: string) => () => router.push(`/tickets/${to}`);
    return [
      ...(next ? [{ id: "next", group, label: t("label.next"), keys: [nextKey], run: go(next) }] : []),
      ...(previous
        ? [{ id: "previous", group, label: t("label.previous"), keys: [previousKey], run: go(previous) }]
        : []),
    ];
  });
  return null;
}
