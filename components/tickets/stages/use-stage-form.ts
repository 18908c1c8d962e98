"use client";

import {
  unstable_isUnrecognizedActionError as isUnrecognizedActionError,
  unstable_rethrow as rethrow,
} from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { ActionFailure, FieldError, FormState } from "@/lib/action/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { mergeValues, only } from "../merge";
import { useTicketVersion } from "../ticket-version";
import { dropStageDraft, keepStageDraft, readStageDraft } from "./stage-draft";

/** What every save names. */
export type SaveBase = { number: string; version: number };
type Answer = { data?: { version: number }; serverError?: ActionFailure };

type Options<Values> = {
  ticket: TicketPageDto;
  /** Names the form among those of the ticket; the draft is kept under it. */
  name: string;
  initial: Values;
  save: (base: SaveBase, values: Values) => Promise<Answer>;
  /** The toast after a save. */
  doneText: string;
  onDone?: () => void;
  /** False for what must not lie around in the browser, such as a signature. */
  isDrafted?: boolean;
  /** What stands in the fields after a save; by default what was saved. */
  after?: Values;
};

/**
 * A form of a stage: its values, a draft in this browser while they are not saved, and the save itself. The draft remembers the
 * version it was begun on and is saved against that one, so that what others did meanwhile is shown instead of overwritten.
 */
export function useStageForm<Values extends object>(options: Options<Values>) {
  const { ticket, name, initial, save, doneText, onDone, after, isDrafted = true } = options;
  const { version, saved } = useTicketVersion();
  const key = `draft:${ticket.number}:${name}`;
  const [values, setValues] = useState(initial);
  const [isDirty, setIsDirty] = useState(false);
  const [answer, setAnswer] = useState<FormState>({});
  /** Grows when fields that keep their own state have to start anew. */
  const [fill, setFill] = useState(0);
  const [restored, setRestored] = useState<{ at: string; version: number } | null>(null);
  const shape = useRef(initial);
  /** What each field was begun from: where it differs from the page's facts, others have changed it. */
  const [base, setBase] = useState(initial);
  const [taken, setTaken] = useState<readonly (keyof Values & string)[]>([]);

  const follow = (from: Values, typed: Values) => {
    const merged = mergeValues(from, initial, typed);
    setValues(merged.values);
    setBase({ ...from, ...only(initial, merged.taken) });
    if (merged.taken.length === 0) return;
    setTaken((before) => [...new Set([...before, ...merged.taken])]);
    setFill((count) => count + 1);
  };

  // What nobody touches follows the facts of the page; unsaved text stays.
  const facts = JSON.stringify(initial);
  const [filledFrom, setFilledFrom] = useState(facts);
  if (facts !== filledFrom) {
    setFilledFrom(facts);
    if (!isDirty) {
      setBase(initial);
      if (facts !== JSON.stringify(values)) {
        setValues(initial);
        setFill(fill + 1);
      }
    } else {
      follow(base, values);
    }
  }

  const followRestored = useEffectEvent((draft: { base: Values; values: Values }) => follow(draft.base, draft.values));
  useEffect(() => {
    const draft = readStageDraft(key, shape.current);
    if (!draft) return;
    followRestored(draft);
    setRestored({ at: draft.at, version: draft.version });
    setIsDirty(true);
    setFill((count) => count + 1);
  }, [key]);

  const readVersion = Math.min(version, restored?.version ?? version);
  useEffect(() => {
    if (isDirty && isDrafted) keepStageDraft(key, { values, base, version: readVersion });
  }, [key, values, base, isDirty, isDrafted, readVersion]);

  const start = (next: Values) => {
    dropStageDraft(key);
    setValues(next);
    setBase(next);
    setTaken([]);
    setIsDirty(false);
    setRestored(null);
    setFill((count) => count + 1);
  };
  const submit = async () => {
    const { data, serverError } = await answered(() => save({ number: ticket.number, version: readVersion }, values));
    if (serverError || !data) {
      setAnswer(serverError ? stateOf(serverError) : {});
      return;
    }
    saved(data.version);
    setAnswer({});
    if (after) start(after);
    else {
      dropStageDraft(key);
      setBase(values);
      setTaken([]);
      setIsDirty(false);
      setRestored(null);
    }
    toast.success(doneText);
    onDone?.();
  };
  return {
    values,
    isDirty,
    /** What others changed since the person began, measured against what the page shows now. */
    news: {
      conflicts: isDirty ? mergeValues(base, initial, values).conflicts : [],
      taken,
      stored: initial,
      mine: values,
    },
    answer,
    fill,
    restoredAt: restored?.at ?? null,
    set: (patch: Partial<Values>) => {
      setValues((current) => ({ ...current, ...patch }));
      setIsDirty(true);
    },
    /** Wires a text control. */
    text: (field: TextKeys<Values>) => ({
      value: values[field] as string,
      onChange: (event: { target: { value: string } }) => {
        const typed = event.target.value;
        setValues((current) => ({ ...current, [field]: typed }));
        setIsDirty(true);
      },
    }),
    submit,
    discard: () => {
      start(initial);
      setAnswer({});
    },
    /** The person has seen what others changed. */
    closeConflict: () => {
      setRestored(null);
      setAnswer({});
    },
  };
}

export type StageFormState<Values extends object> = ReturnType<typeof useStageForm<Values>>;
type TextKeys<Values> = { [K in keyof Values]: Values[K] extends string ? K : never }[keyof Values];

/** Failures of the network as answers instead of the error page, so that nothing typed is lost. */
async function answered(run: () => Promise<Answer>): Promise<{ data?: { version: number }; serverError?: Failure }> {
  try {
    return await run();
  } catch (error) {
    if (isUnrecognizedActionError(error)) return { serverError: { code: "staleVersion" } };
    rethrow(error);
    // fetch reports a lost connection as a TypeError; anything else is a real failure for the error page.
    if (error instanceof TypeError) return { serverError: { code: "network" } };
    throw error;
  }
}

type Failure = Omit<ActionFailure, "code"> & { code: string };

function stateOf({ issues = [], id, ...failure }: Failure): FormState {
  const fieldErrors: Record<string, FieldError> = {};
  for (const { path, code, params } of issues) {
    const field = path.replace(/^input\./, "");
    if (!Object.hasOwn(fieldErrors, field)) fieldErrors[field] = { code, ...(params && { params }) };
  }
  return { ...failure, ...(id && { errorId: id }), ...(issues.length > 0 && { fieldErrors }) };
}
