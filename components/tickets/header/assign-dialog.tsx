"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DraftTextarea } from "@/components/tickets/draft-textarea";
import { TicketForm } from "@/components/tickets/ticket-form";
import { forgetDraft } from "@/components/tickets/use-draft";
import { useName } from "@/components/tickets/use-name";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { assignTicket } from "@/lib/tickets/assignment/actions";
import { assigneeValue } from "@/lib/tickets/assignment/schema";
import type { AssigneeOption, TicketPageDto } from "@/lib/tickets/schema";

type Props = { ticket: TicketPageDto; assignees: AssigneeOption[]; to?: string; onClose: () => void };

/** Gives the ticket to a person in a team, or to a team. */
export function AssignDialog({ ticket, assignees, to, onClose }: Props) {
  const t = useTranslations("ticket.owner");
  const stage = useTranslations("workflow.stage");
  const note = useTranslations("ticket.actions");
  const options = useOptions(assignees);
  const draftKey = `${ticket.number}:assign`;
  const finish = () => {
    forgetDraft(draftKey);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("assignTitle")}
      description={t("assignHint", { stage: stage(ticket.stage) })}
    >
      <TicketForm
        ticket={ticket}
        action={assignTicket}
        name="assign"
        labels={{ assignee: t("assignee"), reason: note("note") }}
        errorTexts={{ "personId.notOfTheTeam": t("notOfTheTeam") }}
        doneText={t("assigned")}
        onDone={finish}
      >
        <FormField name="assignee" label={t("assignee")}>
          <Combobox options={options} defaultValue={to} placeholder={t("placeholder")} />
        </FormField>
        <FormField name="reason" label={note("note")} hint={note("noteHint")} isOptional>
          <DraftTextarea draftKey={draftKey} rows={2} />
        </FormField>
        <div className="flex justify-end">
          <SubmitButton>{t("assign")}</SubmitButton>
        </div>
      </TicketForm>
    </Dialog>
  );
}

function useOptions(assignees: readonly AssigneeOption[]): ComboboxOption[] {
  const t = useTranslations("ticket.owner");
  const { name, person } = useName();
  const people = assignees.map((option) => ({
    value: assigneeValue(option.departmentId, option.id),
    label: t("member", { person: person(option), team: name(option.department) }),
    hint: option.isOnLeave ? t("onLeave") : t("load", { count: option.openTickets }),
  }));
  const teams = new Map(assignees.map((option) => [option.departmentId, name(option.department)]));
  return [
    ...people,
    ...[...teams].map(([id, team]) => ({ value: assigneeValue(id, null), label: t("team", { team }) })),
  ];
}
