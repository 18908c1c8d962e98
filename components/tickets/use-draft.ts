"use client";

import { useCallback, useEffect, useState } from "react";
import { readDraft, writeDraft } from "./draft-store";

/**
 * Text that survives leaving the page: kept in this browser under `key` until it is cleared. Storage may be full or forbidden, then
 * it lives as long as the page.
 */
export function useDraft(key: string): { text: string; setText: (text: string) => void; clear: () => void } {
  const [text, setState] = useState("");
  useEffect(() => setState(readDraft(key)), [key]);
  const setText = useCallback(
    (next: string) => {
      setState(next);
      writeDraft(key, next);
    },
    [key],
  );
  const clear = useCallback(() => {
    setState("");
    writeDraft(key, "");
  }, [key]);
  return { text, setText, clear };
}

/** Drops a kept text that has been sent. */
export function forgetDraft(key: string): void {
  writeDraft(key, "");
}
