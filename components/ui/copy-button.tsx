"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";

const nothing = () => () => undefined;
const shownMs = 3_000;

type Props = { text: string; label: string; doneLabel: string };

/** Copies a text. Not there where the browser does not let pages copy (no scripts, plain http): the text itself can be selected. */
export function CopyButton({ text, label, doneLabel }: Props) {
  const canCopy = useSyncExternalStore(
    nothing,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = window.setTimeout(() => setIsDone(false), shownMs);
    return () => window.clearTimeout(timer);
  }, [isDone]);
  if (!canCopy) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsDone(true);
    } catch {
      // The browser may still refuse; the label then does not claim a copy, and the text can be selected.
    }
  };
  return (
    <Button onClick={copy}>
      {isDone ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{isDone ? doneLabel : label}</span>
    </Button>
  );
}
