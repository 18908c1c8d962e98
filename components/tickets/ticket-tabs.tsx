"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Conversation } from "@/components/tickets/conversation/conversation";
import { Records } from "@/components/tickets/records/records";
import { Timeline } from "@/components/tickets/timeline/timeline";
import { CountBadge } from "@/components/ui/count-badge";
import { Tabs } from "@/components/ui/tabs";
import type { TicketPageDto } from "@/lib/tickets/schema";

/** What was said, what was recorded, what happened. */
export function TicketTabs({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.tabs");
  const [shown, setShown] = useState("conversation");
  return (
    <Tabs
      value={shown}
      onValueChange={setShown}
      label={t("label")}
      tabs={[
        {
          value: "conversation",
          label: (
            <>
              {t("conversation")}
              {ticket.messages.length > 0 && <CountBadge count={ticket.messages.length} />}
            </>
          ),
          content: <Conversation ticket={ticket} onWrite={() => setShown("conversation")} />,
        },
        { value: "records", label: t("records"), content: <Records ticket={ticket} /> },
        { value: "timeline", label: t("timeline"), content: <Timeline ticket={ticket} /> },
      ]}
    />
  );
}
