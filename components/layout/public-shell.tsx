import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Theme } from "@/lib/i18n/constants";
import { Brand } from "./brand";
import { DemoBanner } from "./demo-banner";
import { LanguageSwitch } from "./language-switch";
import { OfflineBanner } from "./offline-banner";
import { mainId, SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

type Props = {
  theme: Theme;
  homeHref: string;
  company?: string;
  /** `number` is dialled, `label` is shown; hours stand beside it in the footer. */
  hotline?: { number: string; label: string; hours?: string };
  /** Footer links, such as the privacy policy. */
  links?: readonly { href: string; label: string }[];
  isDemo?: boolean;
  children: ReactNode;
};

/** The customer's frame: one column, made for a phone; help stands at the same place on every page. */
export function PublicShell({ theme, homeHref, company, hotline, links = [], isDemo, children }: Props) {
  const t = useTranslations("common");
  return (
    <div data-surface="public" className="flex min-h-dvh flex-col text-16">
      <SkipLink />
      {isDemo && <DemoBanner />}
      <header data-print="hide" className="border-line border-b bg-surface">
        <div className="mx-auto flex min-h-14 w-full max-w-2xl items-center justify-between gap-2 px-4 py-1.5">
          <Brand href={homeHref} name={company} />
          <div className="flex shrink-0 items-center">
            {hotline && (
              <a
                href={`tel:${hotline.number}`}
                aria-label={`${t("hotline")} ${hotline.label}`}
                className="inline-flex min-h-10 min-w-10 pointer-coarse:min-h-11 pointer-coarse:min-w-11 items-center justify-center gap-1.5 rounded-control px-2 font-semibold text-13 text-brand hover:bg-hover"
              >
                <Phone aria-hidden className="size-4" />
                <span className="hidden sm:inline">{hotline.label}</span>
              </a>
            )}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id={mainId} tabIndex={-1} className="mx-auto w-full max-w-2xl flex-1 px-4 py-6 sm:py-8">
        {children}
      </main>
      <footer data-print="hide" className="border-line border-t bg-surface text-13 text-ink-2">
        <div className="mx-auto flex w-full max-w-2xl flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-5">
          <div className="space-y-1">
            {hotline && (
              <p>
                {t("hotline")}{" "}
                <a
                  href={`tel:${hotline.number}`}
                  className="inline-flex min-h-6 items-center font-semibold text-ink pointer-coarse:min-h-11"
                >
                  {hotline.label}
                </a>
                {hotline.hours && <span className="text-ink-3"> · {hotline.hours}</span>}
              </p>
            )}
            <ul className="flex flex-wrap gap-x-4">
              {links.map((link) => (
                <li key={link.href}>
                  <a
                    href={link.href}
                    className="inline-flex min-h-6 items-center underline underline-offset-3 pointer-coarse:min-h-11"
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <ThemeSwitch theme={theme} />
        </div>
      </footer>
      <OfflineBanner />
    </div>
  );
}
