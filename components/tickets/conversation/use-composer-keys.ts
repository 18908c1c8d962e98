import { useTranslations } from "next-intl";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useCommands } from "@/components/layout/commands/commands-context";
import { ticketKeys } from "@/components/tickets/keys/ticket-keys";
import type { TicketPageDto } from "@/lib/tickets/schema";
import type { Audience } from "./use-send-message";

type Props = {
  may: Pick<TicketPageDto["may"], "message" | "note">;
  /** Shows the field, addressed to this audience. */
  onWrite: (audience: Audience) => void;
};

/** Keys that lead into the composer. Returns the ref of its field. */
export function useComposerKeys({ may, onWrite }: Props) {
  const t = useTranslations("ticketShortcuts");
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (audience: Audience) => () => {
    // The field of a hidden tab cannot take the focus.
    flushSync(() => onWrite(audience));
    field.current?.focus();
  };
  useCommands(() => {
    const group = t("group.ticket");
    const reply = { id: "reply", group, label: t("label.reply"), keys: ticketKeys.reply, run: write("customer") };
    const note = { id: "note", group, label: t("label.note"), keys: ticketKeys.note, run: write("internal") };
    return [...(may.message ? [reply] : []), ...(may.note ? [note] : [])];
  });
  return field;
}
