import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemForm } from "@/components/tickets/request/problem-form";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { WarrantyCard } from "@/components/tickets/request/warranty-card";
import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/text-link";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { companyIdentity } from "@/lib/org/company/queries";
import { draftProduct } from "@/lib/tickets/intake/drafts/queries";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";
import { draftForStep } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.problem");
  return { title: t("title") };
}

export default async function ProblemPage() {
  const draft = await draftForStep("problem");
  const [t, locale, company, { device, isUnknownSerial, category }] = await Promise.all([
    getTranslations("request"),
    getLocale(),
    companyIdentity(),
    draftProduct(publicActor(clientAddress(await headers())), draft),
  ]);
  const { problem } = draft.answers;
  return (
    <StepFrame step="problem" title={t("problem.title")}>
      <div className="space-y-6">
        {device && <WarrantyCard device={device} />}
        {isUnknownSerial && (
          <Alert tone="warn" title={t("product.unknownTitle", { serial: draft.answers.product?.serial ?? "" })}>
            {t("product.unknownBody")} <TextLink href={stepPath("product")}>{t("product.unknownCorrect")}</TextLink>
          </Alert>
        )}
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
