"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

/** Says at once that the connection is gone; the live region stands from the start, so that it is announced. */
export function OfflineBanner() {
  const t = useTranslations("ui");
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" data-print="hide">
      {!isOnline && (
        <p className="fixed inset-x-4 bottom-20 z-60 mx-auto flex w-fit items-center gap-2 rounded-card bg-ink px-4 py-2.5 text-13 text-surface shadow-overlay lg:bottom-4">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
