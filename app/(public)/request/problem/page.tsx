import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemForm } from "@/components/tickets/request/problem-form";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { WarrantyCard } from "@/components/tickets/request/warranty-card";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { companyIdentity } from "@/lib/org/company/queries";
import { draftProduct } from "@/lib/tickets/intake/drafts/queries";
import { draftForStep } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.problem");
  return { title: t("title") };
}

export default async function ProblemPage() {
  const draft = await draftForStep("problem");
  const [t, locale, company, { device, category }] = await Promise.all([
    getTranslations("request.problem"),
    getLocale(),
    companyIdentity(),
    draftProduct(publicActor(clientAddress(await headers())), draft),
  ]);
  const { problem } = draft.answers;
  return (
    <StepFrame step="problem" title={t("title")}>
      <div className="space-y-6">
        {device && <WarrantyCard device={device} />}
        <ProblemForm
          symptoms={category?.symptoms ?? []}
          safetyQuestion={category && (locale === "en" ? category.safetyEn : category.safetyZh)}
          hotline={company.hotline}
          hours={locale === "en" ? company.hoursEn : company.hoursZh}
          values={{
            symptomId: problem?.symptomId ?? "",
            description: problem?.description ?? "",
            kind: problem?.kind ?? "repair",
            danger: problem ? (problem.isDangerous ? "yes" : "no") : "",
            isSafe: problem?.isDangerous ? "on" : "",
          }}
        />
      </div>
    </StepFrame>
  );
}
