import { useTranslations } from "next-intl";
import { FileThumbs } from "@/components/tickets/files/file-thumbs";
import { Card } from "@/components/ui/card";
import type { TicketPageDto } from "@/lib/tickets/schema";

/** What the customer wrote and showed, in their own language. */
export function RequestCard({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.request");
  const channel = useTranslations("workflow.channel");
  const photos = ticket.attachments.filter(
    (file) => file.isFromCustomer && file.messageId === null && file.kind === "photo",
  );
  return (
    <Card
      title={t("title")}
      actions={
        <span className="text-12 text-ink-3">
          {t("from", { name: ticket.intake.contactName, channel: channel(ticket.channel) })}
        </span>
      }
    >
      <p lang={ticket.locale} className="max-w-prose whitespace-pre-wrap break-words text-14">
        {ticket.intake.description}
      </p>
      {photos.length > 0 && (
        <div className="mt-3">
          <FileThumbs files={photos} />
        </div>
      )}
    </Card>
  );
}
