import { House, Network, Ticket } from "lucide-react";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskShell } from "@/components/layout/desk-shell";
import { GlobalSearch } from "@/components/layout/global-search";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { env } from "@/lib/env";
import { currentTheme } from "@/lib/i18n/preferences";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [t, theme] = await Promise.all([getTranslations("nav"), currentTheme()]);
  const sections = [
    {
      items: [
        { href: "/home", label: t("home"), icon: <House aria-hidden /> },
        { href: "/tickets", label: t("tickets"), icon: <Ticket aria-hidden /> },
        { href: "/org", label: t("org"), icon: <Network aria-hidden /> },
      ],
    },
  ];
  const switches = (
    <>
      <LanguageSwitch />
      <ThemeSwitch theme={theme} />
    </>
  );
  return (
    <NextIntlClientProvider>
      <DeskShell
        sections={sections}
        isDemo={env().isDemo}
        search={<GlobalSearch action="/tickets" label={t("search")} />}
        account={switches}
        menuFooter={switches}
      >
        {children}
      </DeskShell>
    </NextIntlClientProvider>
  );
}
