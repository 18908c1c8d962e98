"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { DraftTextarea } from "@/components/tickets/draft-textarea";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { dayMs } from "@/lib/format/constants";
import { toInputDateTime } from "@/lib/format/date";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { stages } from "@/lib/tickets/workflow/constants";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";

type Props = { ticket: TicketPageDto; action: AvailableAction };

const cancelCauses = ["duplicate", "spam", "withdrawn", "outOfScope"] as const;

/** The fields that the input of an action consists of; lib/tickets/workflow/schema.ts checks them. */
export function ActionFields({ ticket, action }: Props) {
  const t = useTranslations("ticket.actions");
  const draftKey = draftKeyOf(ticket, action);
  switch (action.input) {
    case "none":
      return null;
    case "answer":
      return (
        <FormField name="answer" label={t("answer")} hint={t("answerHint")}>
          <DraftTextarea draftKey={draftKey} rows={6} />
        </FormField>
      );
    case "question":
      return (
        <FormField name="question" label={t("question")} hint={t("questionHint")}>
          <DraftTextarea draftKey={draftKey} />
        </FormField>
      );
    case "optionalReason":
      return <OptionalReason action={action} draftKey={draftKey} />;
    case "hold":
      return (
        <>
          <FormField name="until" label={t("until")} hint={t("untilHint")}>
            <DateTimeInput min={toInputDateTime(ticket.asOf).dateTime} defaultValue={tomorrowMorning(ticket.asOf)} />
          </FormField>
          <Reason draftKey={draftKey} />
        </>
      );
    case "cancel":
      return <CancelFields draftKey={draftKey} />;
    case "override":
      return <OverrideFields ticket={ticket} draftKey={draftKey} />;
    case "reason":
      return <Reason draftKey={draftKey} />;
  }
}

/** Under which the text of an action is kept until it has been carried out. */
export function draftKeyOf(ticket: Pick<TicketPageDto, "number">, { action }: Pick<AvailableAction, "action">): string {
  return `${ticket.number}:${action}`;
}

function Reason({ draftKey }: { draftKey: string }) {
  const t = useTranslations("ticket.actions");
  return (
    <FormField name="reason" label={t("reason")} hint={t("noteHint")}>
      <DraftTextarea draftKey={draftKey} />
    </FormField>
  );
}

function OptionalReason({ action, draftKey }: { action: AvailableAction; draftKey: string }) {
  const t = useTranslations("ticket.actions");
  // Without a declined quote the customer's refusal has to be told in words.
  if (action.missing.includes("refusal")) {
    return (
      <FormField name="reason" label={t("refusal")} hint={t("noteHint")}>
        <DraftTextarea draftKey={draftKey} />
      </FormField>
    );
  }
  return (
    <FormField name="reason" label={t("note")} hint={t("noteHint")} isOptional>
      <DraftTextarea draftKey={draftKey} />
    </FormField>
  );
}

function CancelFields({ draftKey }: { draftKey: string }) {
  const t = useTranslations("ticket.actions");
  const words = useTranslations("workflow.cancelCause");
  const [cause, setCause] = useState("");
  return (
    <>
      <FormField name="cause" label={t("cause")}>
        <Select
          placeholder={t("causePlaceholder")}
          options={cancelCauses.map((value) => ({ value, label: words(value) }))}
          onChange={(event) => setCause(event.target.value)}
        />
      </FormField>
      {cause === "duplicate" && (
        <FormField name="duplicateOf" label={t("duplicateOf")} hint={t("duplicateOfHint")}>
          <Input isMono autoCapitalize="characters" spellCheck={false} />
        </FormField>
      )}
      <Reason draftKey={draftKey} />
    </>
  );
}

function OverrideFields({ ticket, draftKey }: { ticket: TicketPageDto; draftKey: string }) {
  const t = useTranslations("ticket.actions");
  const stage = useTranslations("workflow.stage");
  const state = useTranslations("workflow.state");
  return (
    <>
      <FormField name="toStage" label={t("toStage")}>
        <Select defaultValue={ticket.stage} options={stages.map((value) => ({ value, label: stage(value) }))} />
      </FormField>
      <FormField name="toState" label={t("toState")}>
        <Select
          defaultValue="open"
          options={(["open", "closed"] as const).map((value) => ({ value, label: state(value) }))}
        />
      </FormField>
      <Reason draftKey={draftKey} />
    </>
  );
}

function tomorrowMorning(asOf: string): string {
  return `${toInputDateTime(Date.parse(asOf) + dayMs).date}T09:00`;
}
