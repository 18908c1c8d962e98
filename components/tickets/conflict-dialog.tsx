"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import type { ActionFailure, ChangeSince } from "@/lib/action/schema";
import { formatCompactDateTime } from "@/lib/format/date";
import type { EventOf, TicketPageDto } from "@/lib/tickets/schema";
import { useTicketVersion } from "./ticket-version";
import { FieldLines } from "./timeline/field-lines";
import { useActorWords } from "./timeline/use-actor-words";
import { useEventWords } from "./timeline/use-event-words";

type Props = {
  ticket: TicketPageDto;
  /** The refused save; anything but a version conflict shows nothing. */
  failure: Pick<ActionFailure, "currentVersion" | "changes"> & { code?: string };
  onClose: () => void;
};

/** Tells who changed what since the person read the ticket, and lets them go on from the newest facts with what they typed. */
export function ConflictDialog({ ticket, failure, onClose }: Props) {
  const t = useTranslations("ticket.conflict");
  const locale = useLocale();
  const { catchUp } = useTicketVersion();
  const words = useEventWords(ticket.names);
  const actorWords = useActorWords();
  const changes = failure.changes ?? [];
  const loadNewest = () => {
    catchUp(failure.currentVersion);
    onClose();
    toast.info(t("loaded"), { description: t("loadedHint") });
  };
  return (
    <Dialog
      isOpen={failure.code === "versionConflict"}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="md"
      title={t("title")}
      description={t("explanation")}
      footer={
        <>
          <Button onClick={onClose}>{t("later")}</Button>
          <Button variant="primary" onClick={loadNewest}>
            {t("load")}
          </Button>
        </>
      }
    >
      {changes.length === 0 ? (
        <p className="text-13 text-ink-2">{t("unknown")}</p>
      ) : (
        <ol aria-label={t("changes")} className="space-y-3">
          {changes.map((change) => {
            const { sentence, quote, lines } = words(eventOf(change));
            return (
              <li key={`${change.at} ${change.type}`} className="border-line border-l-2 pl-3 text-13">
                <p>
                  <span className="font-semibold">{actorWords(change.by)}</span> {sentence}
                  <time dateTime={change.at} lang={locale} className="ml-2 text-12 text-ink-3 tabular-nums">
                    {formatCompactDateTime(change.at)}
                  </time>
                </p>
                {quote && <p className="mt-0.5 text-ink-2">{quote}</p>}
                {lines && <FieldLines lines={lines} />}
              </li>
            );
          })}
        </ol>
      )}
    </Dialog>
  );
}

/** The payload is what the event's type says: both come from one row that the desk wrote. */
function eventOf(change: ChangeSince): EventOf & { actorKind: string } {
  return { ...change, actorKind: change.by.kind } as EventOf & { actorKind: string };
}
