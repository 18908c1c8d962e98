"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast";

/** The number, ready to be read out on the phone and copied by one press. */
export function CopyNumber({ number }: { number: string }) {
  const t = useTranslations("ticket");
  const copy = async () => {
    await navigator.clipboard.writeText(number);
    toast.success(t("copied", { number }));
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={t("copyNumber", { number })}
      data-print="hide"
      className="inline-flex min-h-6 items-center gap-1 rounded-control px-1 text-ink-3 hover:bg-hover hover:text-ink"
    >
      <Copy aria-hidden className="size-3.5" />
    </button>
  );
}
