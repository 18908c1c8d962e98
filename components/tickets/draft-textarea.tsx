"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { useForm } from "@/components/form/form-context";
import { Textarea } from "@/components/ui/textarea";
import { useDraft } from "./use-draft";

/** A text field of a dialog that keeps what was typed when the dialog or the page is closed, until it has been sent. */
export function DraftTextarea({ draftKey, ...props }: ComponentProps<typeof Textarea> & { draftKey: string }) {
  const { text, setText, clear } = useDraft(draftKey);
  const answer = useForm()?.answer;
  const isDone = useRef(false);
  useEffect(() => {
    if (!answer?.isDone || isDone.current) return;
    isDone.current = true;
    clear();
  }, [answer, clear]);
  return <Textarea {...props} value={text} onChange={(event) => setText(event.target.value)} />;
}
