"use client";

import { UserRound, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommands, useKeyHint } from "@/components/layout/commands/commands-context";
import { ticketKeys } from "@/components/tickets/keys/ticket-keys";
import { TicketForm } from "@/components/tickets/ticket-form";
import { useName } from "@/components/tickets/use-name";
import { Button } from "@/components/ui/button";
import { takeTicket } from "@/lib/tickets/assignment/actions";
import { assigneeValue } from "@/lib/tickets/assignment/schema";
import type { AssigneeOption, TicketPageDto } from "@/lib/tickets/schema";
import { AssignDialog } from "./assign-dialog";

type Props = { ticket: TicketPageDto; assignees: AssigneeOption[] };

/** In whose hands the ticket is, to be taken or given away by those who may. */
export function OwnerLine({ ticket, assignees }: Props) {
  const t = useTranslations("ticket.owner");
  const { name, person } = useName();
  const shortcuts = useTranslations("ticketShortcuts");
  const hint = useKeyHint();
  const takeButton = useRef<HTMLButtonElement>(null);
  /** To whom, when that was chosen already. */
  const [assigning, setAssigning] = useState<{ to?: string } | null>(null);
  const { assignee, department, may } = ticket;
  useCommands(() => {
    const group = shortcuts("group.ticket");
    const take = { id: "take", group, label: t("take"), keys: ticketKeys.take, run: () => takeButton.current?.click() };
    const assign = { id: "assign", group, label: t("assign"), keys: ticketKeys.assign, run: () => setAssigning({}) };
    const people = assignees.map((option) => ({
      id: `assign.${option.departmentId}.${option.id}`,
      group,
      label: shortcuts("assignTo", { person: person(option), team: name(option.department) }),
      words: [option.name, option.nameEn ?? ""],
      isOnlySearched: true,
      run: () => setAssigning({ to: assigneeValue(option.departmentId, option.id) }),
    }));
    return [...(may.take ? [take] : []), ...(may.assign ? [assign, ...people] : [])];
  });
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
            <SubmitButton ref={takeButton} variant="secondary" size="sm" {...hint(ticketKeys.take, t("take"))}>
              {t("take")}
            </SubmitButton>
          </TicketForm>
        )}
        {may.assign && (
          <Button
            size="sm"
            variant={may.take ? "ghost" : "secondary"}
            {...hint(ticketKeys.assign, t("assign"))}
            onClick={() => setAssigning({})}
          >
            <UserRoundPlus aria-hidden />
            {t("assign")}
          </Button>
        )}
      </span>
      {assigning && (
        <AssignDialog ticket={ticket} assignees={assignees} to={assigning.to} onClose={() => setAssigning(null)} />
      )}
    </div>
  );
}
