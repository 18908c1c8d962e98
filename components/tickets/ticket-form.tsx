"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { Form } from "@/components/form/form";
import { FormContext, useForm } from "@/components/form/form-context";
import { toast } from "@/components/ui/toast";
import type { FormAction, FormState } from "@/lib/action/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { ConflictDialog } from "./conflict-dialog";
import { mergeValues } from "./merge";
import { useTicketVersion } from "./ticket-version";
import { type Shown, useConflicts } from "./use-conflicts";
import { useEvidenceTexts } from "./use-evidence-texts";

type Props = ComponentProps<typeof Form> & {
  ticket: TicketPageDto;
  /** The toast after a success. */
  doneText?: string;
  /** What the ticket says now in the form's fields, where only those that were changed are sent. */
  compared?: { stored: Stored; shown?: Shown<Stored> };
};
type Stored = Record<string, string>;

/**
 * A form that changes the ticket: sends number and version along, explains conflicts without losing text, and tells the page the
 * version that its own save made.
 */
export function TicketForm(props: Props) {
  const { ticket, action, doneText, compared, labels, errorTexts, onDone, children, ...rest } = props;
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
      {...rest}
      action={typeof window === "undefined" ? action : reporting}
      labels={labels}
      errorTexts={{ ...evidence, ...errorTexts }}
    >
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="version" value={version} />
      <Compared ticket={ticket} labels={labels} {...compared}>
        {children}
      </Compared>
    </Form>
  );
}

type ComparedProps = {
  ticket: TicketPageDto;
  labels: Stored;
  stored?: Stored;
  shown?: Shown<Stored>;
  children: ReactNode;
};

/** Explains a conflict, and marks the fields of the refused input that others changed to something else since the form was opened. */
function Compared({ ticket, labels, stored = nothing, shown, children }: ComparedProps) {
  const form = useForm();
  const [base] = useState(stored);
  const [seen, setSeen] = useState<FormState | null>(null);
  const answer = form?.answer ?? {};
  const mine: Stored = { ...base };
  for (const [name, value] of Object.entries(answer.values ?? {})) {
    if (name in base && typeof value === "string") mine[name] = value;
  }
  const { conflicts, taken } = mergeValues(base, stored, mine);
  const { noteOf, ...conflict } = useConflicts({ conflicts, taken, stored, mine }, labels, shown);
  return (
    <>
      {answer.code === "versionConflict" && answer !== seen && (
        <ConflictDialog
          ticket={ticket}
          failure={{ code: answer.code, currentVersion: answer.currentVersion, changes: answer.changes }}
          {...conflict}
          onClose={() => setSeen(answer)}
        />
      )}
      {form ? <FormContext value={{ ...form, noteOf }}>{children}</FormContext> : children}
    </>
  );
}

const nothing: Stored = {};

function versionOf(data: unknown): number | null {
  const made = typeof data === "object" && data !== null && "version" in data ? data.version : null;
  return typeof made === "number" ? made : null;
}
