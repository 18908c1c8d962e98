"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Somebody who comes back to the page sees how things stand now. What they have typed stays. */
export function RefreshOnFocus() {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    };
    // Out of the browser's memory of pages (back button), no visibility change is reported.
    const refreshKept = ({ persisted }: PageTransitionEvent) => persisted && refresh();
    document.addEventListener("visibilitychange", refresh);
    addEventListener("pageshow", refreshKept);
    addEventListener("online", refresh);
    return () => {
      document.removeEventListener("visibilitychange", refresh);
      removeEventListener("pageshow", refreshKept);
      removeEventListener("online", refresh);
    };
  }, [router]);
  return null;
}
