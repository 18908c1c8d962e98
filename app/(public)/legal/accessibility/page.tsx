import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/layout/legal-page";
import { formatPhone } from "@/lib/format/person";
import { companyIdentity } from "@/lib/org/company/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.accessibility");
  return { title: t("title") };
}

const sections = ["standard", "works", "limits", "help"] as const;

export default async function AccessibilityPage() {
  const [t, company] = await Promise.all([getTranslations("legal"), companyIdentity()]);
  return (
    <LegalPage
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      sections={sections.map((key) => ({
        key,
        title: t(`accessibility.section.${key}.title`),
        body: t(`accessibility.section.${key}.body`),
      }))}
      notes={company.hotline ? [t("contact", { hotline: formatPhone(company.hotline) })] : []}
    />
  );
}
