import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { chooseTheme } from "@/lib/i18n/actions";
import { type Theme, themes } from "@/lib/i18n/constants";

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Three buttons, the current one pressed. A plain form: it works without scripts. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useTranslations("common.theme");
  return (
    <form action={chooseTheme}>
      <fieldset className="inline-flex rounded-control border border-line bg-sunken p-0.5">
        <legend className="sr-only">{t("label")}</legend>
        {themes.map((option) => {
          const Icon = icons[option];
          return (
            <button
              key={option}
              type="submit"
              name="theme"
              value={option}
              aria-label={t(option)}
              title={t(option)}
              aria-pressed={option === theme}
              className="inline-flex h-7 w-8 pointer-coarse:size-11 items-center justify-center rounded-[4px] text-ink-3 transition-colors hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--line)]"
            >
              <Icon aria-hidden className="size-4" />
            </button>
          );
        })}
      </fieldset>
    </form>
  );
}
