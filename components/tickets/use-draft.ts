"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * Text that survives leaving the page: kept in this browser under `key` until it is cleared. Storage may be full or forbidden, then
 * it lives as long as the page.
 */
export function useDraft(key: string): { text: string; setText: (text: string) => void; clear: () => void } {
  const [text, setState] = useState("");
  useEffect(() => setState(read(key)), [key]);
  const setText = useCallback(
    (next: string) => {
      setState(next);
      write(key, next);
    },
    [key],
  );
  const clear = useCallback(() => {
    setState("");
    write(key, "");
  }, [key]);
  return { text, setText, clear };
}

/** Drops a kept text that has been sent. */
export function forgetDraft(key: string): void {
  write(key, "");
}

function read(key: string): string {
  try {
    return localStorage.getItem(`draft:${key}`) ?? "";
  } catch {
    // Private windows may forbid storage: there is no draft then.
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(`draft:${key}`, text);
    else localStorage.removeItem(`draft:${key}`);
  } catch {
    // Full or forbidden: the text still stands on the page.
  }
}
