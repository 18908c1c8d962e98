import { type Messages, NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { Commands } from "@/components/layout/commands/commands";
import { KeysButton } from "@/components/layout/commands/keys-button";
import { DeskShell } from "@/components/layout/desk-shell";
import { GlobalSearch } from "@/components/layout/global-search";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { PersonMenu } from "@/components/layout/person-menu";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { DraftOwner } from "@/components/tickets/draft-owner";
import { TicketFinder } from "@/components/tickets/keys/ticket-finder";
import { holds } from "@/lib/auth/actor";
import { optionalActor } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { nameOf, personName } from "@/lib/format/name";
import { otherWordings } from "@/lib/i18n/messages";
import { areKeysOn, currentTheme } from "@/lib/i18n/preferences";
import { companyIdentity } from "@/lib/org/company/queries";
import { navSections } from "./nav-sections";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [t, locale, theme, keysOn, actor, company] = await Promise.all([
    getTranslations("nav"),
    getLocale(),
    currentTheme(),
    areKeysOn(),
    optionalActor(),
    companyIdentity(),
  ]);
  const themes = <ThemeSwitch theme={theme} />;
  // Each page turns visitors away itself; while that happens the frame has nobody to show.
  const name = actor && personName(actor, locale);
  const post = actor?.posts[0];
  const account = (
    <>
      <KeysButton />
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
  const sections = await navSections(actor);
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
      <Commands sections={sections} areKeysOn={keysOn} wordings={otherWordings(locale, commandTexts)}>
        {actor && holds(actor, "ticket.read") && <TicketFinder />}
        <DeskShell
          sections={sections}
          company={nameOf(company, locale)}
          isDemo={env().isDemo}
          search={<GlobalSearch action="/tickets" label={t("search")} />}
          account={account}
          menuFooter={menuFooter}
        >
          {children}
        </DeskShell>
      </Commands>
    </NextIntlClientProvider>
  );
}

/** Where the labels of commands come from. */
function commandTexts({ nav, shortcuts, ticketShortcuts, ticket, workflow }: Messages) {
  return [nav, shortcuts.label, ticketShortcuts.label, ticket.owner, workflow.action];
}
