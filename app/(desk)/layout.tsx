import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { DeskShell } from "@/components/layout/desk-shell";
import { GlobalSearch } from "@/components/layout/global-search";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { PersonMenu } from "@/components/layout/person-menu";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { DraftOwner } from "@/components/tickets/draft-owner";
import { optionalActor } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { nameOf, personName } from "@/lib/format/name";
import { currentTheme } from "@/lib/i18n/preferences";
import { companyIdentity } from "@/lib/org/company/queries";
import { navSections } from "./nav-sections";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [t, locale, theme, actor, company] = await Promise.all([
    getTranslations("nav"),
    getLocale(),
    currentTheme(),
    optionalActor(),
    companyIdentity(),
  ]);
  const themes = <ThemeSwitch theme={theme} />;
  // Each page turns visitors away itself; while that happens the frame has nobody to show.
  const name = actor && personName(actor, locale);
  const post = actor?.posts[0];
  const account = (
    <>
      <LanguageSwitch />
      {name ? (
        <PersonMenu name={name} caption={locale === "en" ? post?.titleEn : post?.titleZh}>
          <div className="flex flex-col gap-3">
            {themes}
            <SignOutForm />
          </div>
        </PersonMenu>
      ) : (
        themes
      )}
    </>
  );
  const menuFooter = (
    <>
      <LanguageSwitch />
      {themes}
      {name && <SignOutForm />}
    </>
  );
  return (
    <NextIntlClientProvider>
      {actor && <DraftOwner personId={actor.personId} />}
      <DeskShell
        sections={await navSections(actor)}
        company={nameOf(company, locale)}
        isDemo={env().isDemo}
        search={<GlobalSearch action="/tickets" label={t("search")} />}
        account={account}
        menuFooter={menuFooter}
      >
        {children}
      </DeskShell>
    </NextIntlClientProvider>
  );
}
