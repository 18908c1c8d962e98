"use client";

import { type ComponentProps, useState } from "react";
import { Form } from "@/components/form/form";
import { useForm } from "@/components/form/form-context";
import { toast } from "@/components/ui/toast";
import type { FormAction, FormState } from "@/lib/action/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { ConflictDialog } from "./conflict-dialog";
import { useTicketVersion } from "./ticket-version";
import { useEvidenceTexts } from "./use-evidence-texts";

type Props = ComponentProps<typeof Form> & {
  ticket: TicketPageDto;
  /** The toast after a success. */
  doneText?: string;
};

/**
 * A form that changes the ticket: sends number and version along, explains conflicts without losing text, and tells the page the
 * version that its own save made.
 */
export function TicketForm({ ticket, action, doneText, labels, errorTexts, onDone, children, ...props }: Props) {
  const { version, saved } = useTicketVersion();
  const evidence = useEvidenceTexts();
  const finish = (state: FormState) => {
    const made = versionOf(state.data);
    if (made !== null) saved(made);
    if (doneText) toast.success(doneText);
    onDone?.(state);
  };
  // Told here and not by an effect of the form: with the success the page changes, and this form may be gone with it.
  const reporting: FormAction = async (previous, data) => {
    const state = await action(previous, data);
    if (state.isDone) finish(state);
    return state;
  };
  return (
    <Form
      {...props}
      action={typeof window === "undefined" ? action : reporting}
      labels={labels}
      errorTexts={{ ...evidence, ...errorTexts }}
    >
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="version" value={version} />
      <FormConflict ticket={ticket} />
      {children}
    </Form>
  );
}

function FormConflict({ ticket }: { ticket: TicketPageDto }) {
  const answer = useForm()?.answer ?? {};
  const [seen, setSeen] = useState<FormState | null>(null);
  if (answer.code !== "versionConflict" || answer === seen) return null;
  return (
    <ConflictDialog
      ticket={ticket}
      failure={{ code: answer.code, currentVersion: answer.currentVersion, changes: answer.changes }}
      onClose={() => setSeen(answer)}
    />
  );
}

function versionOf(data: unknown): number | null {
  const made = typeof data === "object" && data !== null && "version" in data ? data.version : null;
  return typeof made === "number" ? made : null;
}
