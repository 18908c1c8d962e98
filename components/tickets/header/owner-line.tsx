"use client";

import { UserRound, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { TicketForm } from "@/components/tickets/ticket-form";
import { useName } from "@/components/tickets/use-name";
import { Button } from "@/components/ui/button";
import { takeTicket } from "@/lib/tickets/assignment/actions";
import type { AssigneeOption, TicketPageDto } from "@/lib/tickets/schema";
import { AssignDialog } from "./assign-dialog";

type Props = { ticket: TicketPageDto; assignees: AssigneeOption[] };

/** In whose hands the ticket is, to be taken or given away by those who may. */
export function OwnerLine({ ticket, assignees }: Props) {
  const t = useTranslations("ticket.owner");
  const { name, person } = useName();
  const [isAssigning, setAssigning] = useState(false);
  const { assignee, department, may } = ticket;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-13">
      <span className="inline-flex min-w-0 flex-wrap items-center gap-1.5">
        <UserRound aria-hidden className="size-4 text-ink-3" />
        <span className="text-ink-2">{t("label")}</span>
        <span className={assignee ? "font-semibold" : "text-ink-2"}>{assignee ? person(assignee) : t("none")}</span>
        <span className="text-ink-2">· {department ? name(department) : t("companyQueue")}</span>
      </span>
      <span data-print="hide" className="inline-flex gap-2">
        {may.take && (
          <TicketForm
            ticket={ticket}
            action={takeTicket}
            name="take"
            labels={{}}
            doneText={t("taken")}
            className="contents"
          >
            <SubmitButton variant="secondary" size="sm">
              {t("take")}
            </SubmitButton>
          </TicketForm>
        )}
        {may.assign && (
          <Button size="sm" variant={may.take ? "ghost" : "secondary"} onClick={() => setAssigning(true)}>
            <UserRoundPlus aria-hidden />
            {t("assign")}
          </Button>
        )}
      </span>
      {isAssigning && <AssignDialog ticket={ticket} assignees={assignees} onClose={() => setAssigning(false)} />}
    </div>
  );
}
