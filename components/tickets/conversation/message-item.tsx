import { clsx } from "clsx";
import { Lock, type LucideIcon, MailOpen, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileThumbs } from "@/components/tickets/files/file-thumbs";
import { Moment } from "@/components/tickets/moment";
import { useName } from "@/components/tickets/use-name";
import { Avatar } from "@/components/ui/avatar";
import type { MessageDto, TicketPageDto } from "@/lib/tickets/schema";

type Kind = "fromCustomer" | "toCustomer" | "internal";

/** The kind is told by words, icon, ground and side at once: a note that is mistaken for a letter to the customer cannot be taken back. */
const looks: Record<Kind, { icon: LucideIcon; frame: string; label: string }> = {
  fromCustomer: { icon: MailOpen, frame: "mr-6 border-line bg-surface sm:mr-16", label: "text-ink-2" },
  toCustomer: { icon: SendHorizontal, frame: "ml-6 border-brand/30 bg-brand-soft sm:ml-16", label: "text-brand-ink" },
  internal: { icon: Lock, frame: "ml-6 border-warn/40 border-dashed bg-warn-soft sm:ml-16", label: "text-sla-warn" },
};

export function MessageItem({ message, ticket }: { message: MessageDto; ticket: TicketPageDto }) {
  const t = useTranslations("ticket.conversation");
  const { person } = useName();
  const kind: Kind =
    message.audience === "internal" ? "internal" : message.authorKind === "customer" ? "fromCustomer" : "toCustomer";
  const { icon: Icon, frame, label } = looks[kind];
  const author = message.person
    ? person(message.person)
    : message.authorKind === "customer"
      ? ticket.intake.contactName
      : t("system");
  return (
    <li>
      <article className={clsx("rounded-card border px-4 py-3", frame)}>
        <header className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13">
          <Avatar name={author} size="sm" />
          <span className="font-semibold">{author}</span>
          <span className={clsx("inline-flex items-center gap-1 text-12 font-semibold", label)}>
            <Icon aria-hidden className="size-3.5" />
            {t(kind)}
          </span>
          <span className="ml-auto text-12 text-ink-2">
            <Moment at={message.createdAt} asOf={ticket.asOf} />
          </span>
        </header>
        <p
          lang={message.authorKind === "customer" ? ticket.locale : undefined}
          className="mt-2 whitespace-pre-wrap break-words text-14"
        >
          {message.body}
        </p>
        {message.attachments.length > 0 && (
          <div className="mt-3">
            <FileThumbs files={message.attachments} />
          </div>
        )}
      </article>
    </li>
  );
}
