"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { singleValue } from "@/components/ui/control";
import { useField } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Long enough that typing is over, short enough to feel at once. */
const pauseMs = 500;
const shortest = 6;

/** Asks the page to show the warranty of what was typed, unless it has `asked` for it already; without scripts the next step shows it. */
export function SerialInput({ path, asked }: { path: string; asked: string }) {
  const router = useRouter();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const look = (typed: string) => {
    window.clearTimeout(timer.current);
    const serial = typed.trim();
    if (serial.length > 0 && serial.length < shortest) return;
    timer.current = window.setTimeout(
      () => router.replace(serial ? `${path}?sn=${encodeURIComponent(serial)}` : path, { scroll: false }),
      pauseMs,
    );
  };
  const kept = singleValue(useField()?.value);
  const lookAtKept = useEffectEvent(() => {
    if (kept && kept !== asked) look(kept);
  });
  useEffect(lookAtKept, []);
  return (
    <Input
      isMono
      maxLength={64}
      autoCapitalize="characters"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="next"
      onChange={(event) => look(event.target.value)}
    />
  );
}
