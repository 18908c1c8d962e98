import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDateTime } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/number";
import { recordOf } from "@/lib/tickets/tracking/rules";
import type { TrackedEvent } from "@/lib/tickets/tracking/schema";

/** All that happened, newest first. */
export function EventRecord({ events }: { events: readonly TrackedEvent[] }) {
  const t = useTranslations("track.event");
  const locale = useLocale();
  const word = useEventWord();
  return (
    <Disclosure summary={t("title")} className="[&>summary]:min-h-12">
      <ol className="space-y-2 text-14">
        {recordOf(events).map((event) => (
          <li key={event.id}>
            <time dateTime={event.at} className="block text-13 text-ink-2">
              {formatDateTime(event.at, locale)}
            </time>
            {word(event)}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function useEventWord() {
  const t = useTranslations("track");
  const locale = useLocale();
  return ({ type, payload, isMine }: TrackedEvent): string => {
    const text = (key: string) => String(payload[key] ?? "");
    const key = (type === "ticket.moved" ? movedKey(payload) : type.replace(".", "_")) as "ticket_moved";
    return t(`event.${key}`, {
      ...payload,
      isMine: String(isMine),
      name: text("signerName"),
      stage: type === "ticket.moved" ? t(`stage.${text("toStage") as "consult"}`) : "",
      total: payload.currency ? formatMoney(Number(payload.totalMinor), text("currency"), locale) : "",
    });
  };
}

function movedKey({ action, toState }: TrackedEvent["payload"]): string {
  if (action === "reopen") return "ticket_reopened";
  if (toState === "closed") return "ticket_closed";
  return toState === "cancelled" ? "ticket_cancelled" : "ticket_moved";
}
