import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ResumeBanner } from "@/components/tickets/request/resume-banner";
import { ServiceHome } from "@/components/tickets/request/service-home";
import { homePath } from "@/lib/auth/constants";
import { optionalActor } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { companyIdentity } from "@/lib/org/company/queries";
import { firstOpenStep, stepPath } from "@/lib/tickets/intake/drafts/rules";
import { browserDraft } from "./request/browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.home");
  return { title: t("title") };
}

export default async function ServiceHomePage() {
  const [locale, company, draft, person] = await Promise.all([
    getLocale(),
    companyIdentity(),
    browserDraft(),
    optionalActor(),
  ]);
  const isEnglish = locale === "en";
  return (
    <>
      {draft && <ResumeBanner href={stepPath(firstOpenStep(draft.answers))} />}
      <ServiceHome
        company={isEnglish ? company.nameEn : company.nameZh}
        hotline={company.hotline}
        hours={isEnglish ? company.hoursEn : company.hoursZh}
        deskHref={person ? homePath : null}
        isDemo={env().isDemo}
      />
    </>
  );
}
