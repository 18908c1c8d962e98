"use client";

import { useForm } from "@/components/form/form-context";

/** Says what became of the pasted text, after it was sent. */
export function RecognisedNotice({ found, nothing }: { found: string; nothing: string }) {
  const answer = useForm()?.answer;
  const isAnswered = answer?.values?.intent === "recognise";
  return (
    <p role="status" className="text-14 text-ink-2 empty:hidden">
      {isAnswered && (answer.values?.recognised === "yes" ? found : nothing)}
    </p>
  );
}
