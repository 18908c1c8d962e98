import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Theme } from "@/lib/i18n/constants";
import { BrandMark } from "./brand";
import { DemoBanner } from "./demo-banner";
import { LanguageSwitch } from "./language-switch";
import { mainId, SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

type Props = {
  theme: Theme;
  title: ReactNode;
  description?: ReactNode;
  isDemo?: boolean;
  /** Beside the card on wide screens, below it on narrow ones. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Sign-in and its relatives: one card in the middle. */
export function AuthShell({ theme, title, description, isDemo, aside, children }: Props) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {isDemo && <DemoBanner />}
      <header className="flex items-center justify-end gap-2 px-4 py-3">
        <LanguageSwitch />
        <ThemeSwitch theme={theme} />
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="flex flex-1 flex-wrap items-start justify-center gap-6 px-4 pt-4 pb-12 sm:pt-[8dvh]"
      >
        <div className="w-full max-w-sm">
          <div className="mb-6 flex flex-col items-center gap-3 text-center">
            <BrandMark className="size-12" />
            <div>
              <p className="text-13 text-ink-2">{t("productName")}</p>
              <h1 className="text-20">{title}</h1>
              {description && <p className="mt-1 text-13 text-ink-2">{description}</p>}
            </div>
          </div>
          <div className="rounded-card border border-line bg-surface p-5">{children}</div>
        </div>
        {aside && <aside className="w-full max-w-sm lg:mt-8">{aside}</aside>}
      </main>
    </div>
  );
}
