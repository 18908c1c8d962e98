"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DraftTextarea } from "@/components/tickets/draft-textarea";
import { TicketForm } from "@/components/tickets/ticket-form";
import { forgetDraft } from "@/components/tickets/use-draft";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import type { VisitPartDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { receiveOldPart, waiveOldPart } from "@/lib/tickets/visits/old-parts/actions";

const tones = { owed: "warn", received: "success", waived: "neutral", notOwed: "neutral" } as const;

/** Old parts that came off, or should have: received by the old store, or waived by those who may. Nothing where none is concerned. */
export function OldPartsPanel({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket");
  const { name } = useName();
  const [waiving, setWaiving] = useState<VisitPartDto | null>(null);
  const parts = ticket.visits.flatMap((visit) => visit.parts).filter((part) => part.oldPart !== "notOwed");
  if (parts.length === 0) return null;
  return (
    <Card id="old-parts" tabIndex={-1} className="scroll-mt-20 outline-none" title={t("oldParts.title")}>
      <ul className="space-y-3 text-13">
        {parts.map((part) => (
          <li key={part.id}>
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-mono text-12 text-ink-2">{part.number}</span>
              <span>{name(part)}</span>
              <Badge tone={tones[part.oldPart]}>{t(`record.oldPart.${part.oldPart}`)}</Badge>
            </p>
            {part.oldPartSerial && (
              <p className="text-12 text-ink-2">{t("record.oldPartSerial", { serial: part.oldPartSerial })}</p>
            )}
            {part.oldPartReason && <p className="text-12 text-ink-2">{part.oldPartReason}</p>}
            {part.oldPart === "owed" && (
              <div data-print="hide" className="mt-1.5 flex gap-2 empty:hidden">
                {ticket.may.receiveOldPart && (
                  <TicketForm
                    ticket={ticket}
                    action={receiveOldPart}
                    name={`receive-${part.id}`}
                    labels={{}}
                    doneText={t("oldParts.received")}
                    className="contents"
                  >
                    <input type="hidden" name="visitPartId" value={part.id} />
                    <SubmitButton size="sm" variant="secondary">
                      {t("oldParts.receive")}
                    </SubmitButton>
                  </TicketForm>
                )}
                {ticket.may.waiveOldPart && (
                  <Button size="sm" variant="ghost" onClick={() => setWaiving(part)}>
                    {t("oldParts.waive")}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {waiving && <WaiverDialog ticket={ticket} part={waiving} onClose={() => setWaiving(null)} />}
    </Card>
  );
}

type WaiverProps = { ticket: TicketPageDto; part: VisitPartDto; onClose: () => void };

function WaiverDialog({ ticket, part, onClose }: WaiverProps) {
  const t = useTranslations("ticket.oldParts");
  const draftKey = `${ticket.number}:waive:${part.id}`;
  const finish = () => {
    forgetDraft(draftKey);
    onClose();
  };
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t("waiveTitle", { part: part.number })}>
      <TicketForm
        ticket={ticket}
        action={waiveOldPart}
        name={`waive-${part.id}`}
        labels={{ reason: t("reason") }}
        doneText={t("waived")}
        onDone={finish}
      >
        <input type="hidden" name="visitPartId" value={part.id} />
        <FormField name="reason" label={t("reason")}>
          <DraftTextarea draftKey={draftKey} />
        </FormField>
        <div className="flex justify-end">
          <SubmitButton>{t("waive")}</SubmitButton>
        </div>
      </TicketForm>
    </Dialog>
  );
}
