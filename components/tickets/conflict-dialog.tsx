"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
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
import type { ConflictRow } from "./use-conflicts";

type Props = {
  ticket: TicketPageDto;
  /** The refused save; anything but a version conflict shows nothing. */
  failure: Pick<ActionFailure, "currentVersion" | "changes"> & { code?: string };
  /** Fields that both changed. */
  rows?: readonly ConflictRow[];
  /** Labels of fields that only others changed: the form has taken them over. */
  taken?: readonly string[];
  onClose: () => void;
};

/** Tells who changed what since the person read the ticket, and lets them go on from the newest facts with what they typed. */
export function ConflictDialog({ ticket, failure, rows = [], taken = [], onClose }: Props) {
  const t = useTranslations("ticket.conflict");
  const locale = useLocale();
  const { catchUp, look } = useTicketVersion();
  const comma = useTranslations("ticket.actions")("comma");
  // What the others saved is compared with the newest facts, which this page may not have read yet.
  const isBehind = ticket.version < (failure.currentVersion ?? 0);
  const lookOnce = useEffectEvent(() => isBehind && look());
  useEffect(() => {
    lookOnce();
  }, []);
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
      {isBehind && (
        <p role="status" className="mt-4 text-13 text-ink-2">
          {t("loading")}
        </p>
      )}
      {rows.length > 0 && <Clashes rows={rows} />}
      {taken.length > 0 && <p className="mt-4 text-13 text-ink-2">{t("taken", { fields: taken.join(comma) })}</p>}
    </Dialog>
  );
}

function Clashes({ rows }: { rows: readonly ConflictRow[] }) {
  const t = useTranslations("ticket.conflict");
  return (
    <section aria-labelledby="clashes" className="mt-5 border-line border-t pt-4">
      <h3 id="clashes" className="mb-2 text-13">
        {t("fields")}
      </h3>
      <ul className="space-y-3 text-13">
        {rows.map(({ field, label, theirs, mine }) => (
          <li key={field}>
            <p className="mb-1 font-semibold">{label}</p>
            <dl className="grid gap-2 sm:grid-cols-2">
              <div className="rounded-control bg-warn-soft px-2.5 py-1.5">
                <dt className="text-12 text-ink-2">{t("theirs")}</dt>
                <dd className="whitespace-pre-wrap break-words">{theirs}</dd>
              </div>
              <div className="rounded-control bg-sunken px-2.5 py-1.5">
                <dt className="text-12 text-ink-2">{t("mine")}</dt>
                <dd className="whitespace-pre-wrap break-words">{mine}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The payload is what the event's type says: both come from one row that the desk wrote. */
function eventOf(change: ChangeSince): EventOf & { actorKind: string } {
  return { ...change, actorKind: change.by.kind } as EventOf & { actorKind: string };
}
