import { useTranslations } from "next-intl";
import { Fragment } from "react";

const shown: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓" };

/** "g t" → "G T"; "mod+k" in the words of this computer. Rendered in the browser only where "mod" may occur. */
export function keysText(keys: string): string {
  return keys
    .split(" ")
    .map((chord) => {
      const key = chord.replace("mod+", "");
      const cap = shown[key] ?? (key.length === 1 ? key.toUpperCase() : key);
      if (!chord.startsWith("mod+")) return cap;
      return /Mac|iPhone|iPad/.test(navigator.platform) ? `⌘${cap}` : `Ctrl+${cap}`;
    })
    .join(" ");
}

/** The keys of one command, as they are printed on a keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("shortcuts");
  return (
    <span className="inline-flex items-center gap-1 text-12 text-ink-2">
      {keys.map((sequence, index) => (
        <Fragment key={sequence}>
          {index > 0 && <span>{t("or")}</span>}
          {keysText(sequence)
            .split(" ")
            .map((cap) => (
              <kbd
                key={cap}
                className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line bg-sunken px-1 font-mono text-12 text-ink"
              >
                {cap}
              </kbd>
            ))}
        </Fragment>
      ))}
    </span>
  );
}
