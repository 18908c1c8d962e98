"use client";

import { useEffect, useState } from "react";

/** Long enough that typing is over, short enough to feel at once. */
const pauseMs = 400;

export type LookUp<T> =
  | { status: "idle" | "searching" | "failed" | "refused"; answer?: undefined }
  | { status: "done"; answer: T };

/** Asks the desk while somebody types; null asks nothing. An answer that was overtaken by more typing is dropped. */
export function useLookUp<T>(path: string, question: Record<string, string> | null): LookUp<T> {
  const [found, setFound] = useState<{ asked: string; result: LookUp<T> }>();
  const body = question && JSON.stringify(question);
  useEffect(() => {
    if (body === null) return;
    const control = new AbortController();
    const timer = window.setTimeout(async () => {
      const result = await ask<T>(path, body, control.signal);
      if (!control.signal.aborted) setFound({ asked: body, result });
    }, pauseMs);
    return () => {
      window.clearTimeout(timer);
      control.abort();
    };
  }, [path, body]);
  if (body === null) return { status: "idle" };
  return found?.asked === body ? found.result : { status: "searching" };
}

/** One question to the desk. `refused`: what was asked is not (yet) a number that can be looked up. */
export async function ask<T>(path: string, body: string, signal?: AbortSignal): Promise<LookUp<T>> {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(path, { method: "POST", headers, body, signal });
    if (response.ok) return { status: "done", answer: (await response.json()) as T };
    return { status: response.status === 422 ? "refused" : "failed" };
  } catch {
    // The connection broke, or the question was withdrawn: the form works without the answer.
    return { status: "failed" };
  }
}
