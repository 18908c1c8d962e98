import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/layout/legal-page";
import { nameOf } from "@/lib/format/name";
import { formatPhone } from "@/lib/format/person";
import { companyIdentity } from "@/lib/org/company/queries";
import { consentVersion } from "@/lib/tickets/intake/constants";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.privacy");
  return { title: t("title") };
}

const sections = ["what", "why", "who", "long", "rights", "safe", "cookies", "change"] as const;

export default async function PrivacyPage() {
  const [t, locale, company] = await Promise.all([getTranslations("legal"), getLocale(), companyIdentity()]);
  const name = nameOf(company, locale) || t("companyFallback");
  return (
    <LegalPage
      title={t("privacy.title")}
      lead={t("privacy.lead", { company: name })}
      sections={sections.map((key) => ({
        key,
        title: t(`privacy.section.${key}.title`),
        body: t(`privacy.section.${key}.body`),
      }))}
      notes={[
        t("updated", { day: consentVersion }),
        ...(company.hotline ? [t("contact", { hotline: formatPhone(company.hotline) })] : []),
      ]}
    />
  );
}
