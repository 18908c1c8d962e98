import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { Composer } from "./composer";
import { MessageItem } from "./message-item";

/** What was said, customer and colleagues apart, and the place to go on. */
export function Conversation({ ticket, onWrite }: { ticket: TicketPageDto; onWrite: () => void }) {
  const t = useTranslations("ticket.conversation");
  const { messages, may } = ticket;
  return (
    <div className="space-y-4">
      {messages.length === 0 ? (
        <EmptyState icon={<MessagesSquare aria-hidden />} title={t("empty")}>
          {may.note || may.message ? t("emptyHint") : null}
        </EmptyState>
      ) : (
        <ol className="space-y-3">
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} ticket={ticket} />
          ))}
        </ol>
      )}
      {may.note || may.message ? (
        <Composer ticket={ticket} onWrite={onWrite} />
      ) : (
        <p className="text-13 text-ink-2">{t("none")}</p>
      )}
    </div>
  );
}
