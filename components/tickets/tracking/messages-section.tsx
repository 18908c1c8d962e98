import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { formatDay, formatTime } from "@/lib/format/date";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { useName } from "../use-name";
import { MessageComposer } from "./message-composer";
import { PendingPhotos } from "./pending-photos";
import { PhotoGrid } from "./photo-grid";
import { Section } from "./section";
import { useRefusals } from "./use-refusals";

type Props = {
  page: TrackingDto;
  token: string;
  isPrimary: boolean;
  /** Why the photo of a form without scripts was refused. */
  problem: string | undefined;
};

/** The conversation with the desk: the customer's own words at the right, the desk's at the left. */
export function MessagesSection({ page, token, isPrimary, problem }: Props) {
  const t = useTranslations("track.messages");
  const refusals = { ...useRefusals(), "attachmentIds.invalidChoice": t("photosGone") };
  return (
    <Section title={t("title")} id="messages" isPrimary={isPrimary}>
      {page.messages.length === 0 && <p className="text-14 text-ink-2">{t("none")}</p>}
      <ol className="space-y-3 empty:hidden">
        {page.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      {page.can.message ? (
        <>
          <PendingPhotos photos={page.pendingPhotos} token={token} problem={problem} />
          <MessageComposer
            token={token}
            clientKey={crypto.randomUUID()}
            photoIds={page.pendingPhotos.slice(-6).map(({ id }) => id)}
            refusals={refusals}
            texts={{ write: t("write"), hint: t("hint"), submit: t("submit"), done: t("done"), photos: t("photos") }}
          />
        </>
      ) : (
        <p className="text-14 text-ink-2">{t("ended")}</p>
      )}
    </Section>
  );
}

function Message({ message }: { message: TrackingDto["messages"][number] }) {
  const t = useTranslations("track.messages");
  const locale = useLocale();
  const { person } = useName();
  const { isMine, author, body, at, photos } = message;
  return (
    <li className={clsx("flex flex-col gap-1", isMine ? "items-end" : "items-start")}>
      <p className="text-13 text-ink-2">
        {isMine ? t("you") : [t("desk"), author && person(author)].filter(Boolean).join(" · ")}{" "}
        <time dateTime={at}>
          {formatDay(at, locale)} {formatTime(at, locale)}
        </time>
      </p>
      <div
        className={clsx(
          "max-w-[85%] space-y-2 rounded-card px-3.5 py-2.5",
          isMine ? "bg-brand-soft text-ink" : "border border-line bg-sunken",
        )}
      >
        <p className="whitespace-pre-line break-words">{body}</p>
        <PhotoGrid photos={photos} label={t("photos")} alt={({ fileName }) => t("photo", { name: fileName })} />
      </div>
    </li>
  );
}
