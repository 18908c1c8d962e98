import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ServiceForm } from "@/components/tickets/request/service-form";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { draftProduct } from "@/lib/tickets/intake/drafts/queries";
import { draftForStep } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.service");
  return { title: t("title") };
}

export default async function ServicePage() {
  const draft = await draftForStep("service");
  const [t, { device }] = await Promise.all([
    getTranslations("request.service"),
    draftProduct(publicActor(clientAddress(await headers())), draft),
  ]);
  return (
    <StepFrame step="service" title={t("title")}>
      <ServiceForm
        kind={draft.answers.problem?.kind ?? "repair"}
        warranty={device?.verdict ?? "unknown"}
        initial={draft.answers.service?.serviceMode ?? ""}
      />
    </StepFrame>
  );
}
