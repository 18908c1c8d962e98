"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCommands } from "@/components/layout/commands/commands-context";
import { ticketNumber } from "@/lib/tickets/workflow/schema";

/** Lets the palette of every page open a ticket by its number, and search for anything else. */
export function TicketFinder() {
  const t = useTranslations("ticketShortcuts");
  const router = useRouter();
  useCommands(() => [], {
    isShell: true,
    find: (text) => {
      const group = t("group.tickets");
      const { data: number } = ticketNumber.safeParse(text);
      if (number)
        return [{ id: "goTo", group, label: t("goTo", { number }), run: () => router.push(`/tickets/${number}`) }];
      const q = text.trim();
      const search = () => router.push(`/tickets?${new URLSearchParams({ q })}`);
      return [{ id: "searchFor", group, label: t("searchFor", { text: q }), run: search }];
    },
  });
  return null;
}
