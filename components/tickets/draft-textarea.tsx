"use client";

import type { ComponentProps } from "react";
import { Textarea } from "@/components/ui/textarea";
import { useDraft } from "./use-draft";

/**
 * A text field of a dialog that keeps what was typed when the dialog or the page is closed; whoever has sent it says so with
 * `forgetDraft`.
 */
export function DraftTextarea({ draftKey, ...props }: ComponentProps<typeof Textarea> & { draftKey: string }) {
  const { text, setText } = useDraft(draftKey);
  return <Textarea {...props} value={text} onChange={(event) => setText(event.target.value)} />;
}
