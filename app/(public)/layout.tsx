import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { env } from "@/lib/env";
import { formatPhone } from "@/lib/format/person";
import { currentTheme } from "@/lib/i18n/preferences";
import { companyIdentity } from "@/lib/org/company/queries";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [t, locale, theme, company] = await Promise.all([
    getTranslations(),
    getLocale(),
    currentTheme(),
    // The frame stands without the database too: the page inside says what is wrong.
    companyIdentity().catch(() => null),
  ]);
  const isEnglish = locale === "en";
  const hours = company && (isEnglish ? company.hoursEn : company.hoursZh);
  return (
    <PublicShell
      theme={theme}
      homeHref="/"
      isDemo={env().isDemo}
      company={(company && (isEnglish ? company.nameEn : company.nameZh)) || undefined}
      hotline={
        company?.hotline
          ? { number: company.hotline, label: formatPhone(company.hotline), hours: hours || undefined }
          : undefined
      }
      links={[
        { href: "/legal/privacy", label: t("common.privacy") },
        { href: "/legal/accessibility", label: t("legal.accessibility.title") },
        { href: "/sign-in", label: t("common.staffSignIn") },
      ]}
    >
      {children}
    </PublicShell>
  );
}
