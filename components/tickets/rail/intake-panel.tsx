"use client";

import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useName } from "@/components/tickets/use-name";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { CatalogueCategory } from "@/lib/devices/schema";
import { formatDateTime, formatDay } from "@/lib/format/date";
import type { IntakeDto, TicketPageDto } from "@/lib/tickets/schema";
import { IntakeDialog } from "./intake-dialog";

type Props = { ticket: TicketPageDto; catalogue: readonly CatalogueCategory[] };

/** What was taken in, to be corrected by whoever works on the ticket. */
export function IntakePanel({ ticket, catalogue }: Props) {
  const t = useTranslations("ticket.intake");
  const common = useTranslations("ticket.device");
  const workflow = useTranslations("workflow");
  const locale = useLocale();
  const { name } = useName();
  const [isEditing, setEditing] = useState(false);
  const { intake, may } = ticket;
  const none = <span className="text-ink-3">{common("none")}</span>;
  const items = [
    { term: t("kind"), value: workflow(`kind.${ticket.kind}`) },
    { term: t("symptom"), value: intake.symptom ? name(intake.symptom) : none },
    { term: t("serviceMode"), value: intake.serviceMode ? workflow(`serviceMode.${intake.serviceMode}`) : none },
    {
      term: t("preferredTime"),
      value: intake.preferredTime ? <PreferredTime preferred={intake.preferredTime} /> : none,
    },
    { term: t("channel"), value: workflow(`channel.${ticket.channel}`) },
    {
      term: t("consent"),
      value: intake.consentAt ? (
        formatDateTime(intake.consentAt, locale)
      ) : (
        <span className="text-ink-2">{t("consentNone")}</span>
      ),
    },
  ];
  return (
    <Card
      id="intake"
      tabIndex={-1}
      className="scroll-mt-20 outline-none"
      title={t("title")}
      actions={
        may.editIntake && (
          <Button size="sm" variant="ghost" data-print="hide" onClick={() => setEditing(true)}>
            <Pencil aria-hidden />
            {t("edit")}
          </Button>
        )
      }
    >
      <DescriptionList items={items} />
      {isEditing && <IntakeDialog ticket={ticket} catalogue={catalogue} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function PreferredTime({ preferred: { slots } }: { preferred: NonNullable<IntakeDto["preferredTime"]> }) {
  const t = useTranslations("ticket.intake");
  const locale = useLocale();
  if (slots.length === 0) return t("asSoon");
  return (
    <ol className="space-y-0.5">
      {slots.map(({ day, half }) => (
        <li key={`${day} ${half}`}>
          {formatDay(day, locale)} {t(`half.${half}`)}
        </li>
      ))}
    </ol>
  );
}
