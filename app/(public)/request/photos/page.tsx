import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PhotosStep } from "@/components/tickets/request/photos-step";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { draftPhotos } from "@/lib/tickets/files/queries";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { pathAfter } from "@/lib/tickets/intake/drafts/rules";
import { draftForStep } from "../browser-draft";

type Props = { searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.photos");
  return { title: t("title") };
}

export default async function PhotosPage({ searchParams }: Props) {
  const draft = await draftForStep("photos");
  const [t, { problem }, photos] = await Promise.all([
    getTranslations("request.photos"),
    searchParams,
    draftPhotos(publicActor(clientAddress(await headers())), draft.id),
  ]);
  return (
    <StepFrame step="photos" title={t("title")} lead={t("lead", { max: maxPhotos })}>
      <PhotosStep
        photos={photos}
        problem={typeof problem === "string" ? problem : undefined}
        nextHref={pathAfter("photos", draft.answers)}
      />
    </StepFrame>
  );
}
