import { clsx } from "clsx";
import { useTranslations } from "next-intl";

/** "Step 3 of 6" in words and as segments, for forms of several pages. */
export function StepProgress({ current, total, label }: { current: number; total: number; label?: string }) {
  const t = useTranslations("ui");
  return (
    <div>
      <p className="mb-2 text-13 text-ink-2">
        {t("progress", { current, total })}
        {label && <span className="text-ink-3"> · {label}</span>}
      </p>
      <div aria-hidden className="flex gap-1">
        {Array.from({ length: total }, (_, step) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its position
            key={step}
            data-glyph-segment={step < current ? "on" : "off"}
            className={clsx("h-1 flex-1 rounded-full", step < current ? "bg-brand" : "bg-line")}
          />
        ))}
      </div>
    </div>
  );
}
