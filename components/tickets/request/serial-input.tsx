"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Input } from "@/components/ui/input";

/** Long enough that typing is over, short enough to feel at once. */
const pauseMs = 500;
const shortest = 6;

/** Asks the page to show the warranty of what was typed; without scripts the next step shows it. */
export function SerialInput({ path }: { path: string }) {
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
