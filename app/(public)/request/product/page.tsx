import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ProductForm } from "@/components/tickets/request/product-form";
import { ResumeBanner } from "@/components/tickets/request/resume-banner";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { Alert } from "@/components/ui/alert";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { catalogue } from "@/lib/devices/queries";
import { warrantyForForm } from "@/lib/tickets/intake/drafts/queries";
import { firstOpenStep, stepPath } from "@/lib/tickets/intake/drafts/rules";
import { browserDraft } from "../browser-draft";

type Props = { searchParams: Promise<{ sn?: string | string[]; model?: string | string[]; expired?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.product");
  return { title: t("title") };
}

export default async function ProductPage({ searchParams }: Props) {
  const [t, { sn, model, expired }, draft, categories] = await Promise.all([
    getTranslations("request"),
    searchParams,
    browserDraft(),
    catalogue(),
  ]);
  const kept = draft?.answers.product ?? { serial: "", categoryId: "", modelId: "" };
  const named = categories.flatMap(({ id, models }) =>
    models.filter(({ code }) => code === model).map((found) => ({ serial: "", categoryId: id, modelId: found.id })),
  )[0];
  const values = typeof sn === "string" ? { ...kept, serial: sn.slice(0, 64) } : (named ?? kept);
  const actor = publicActor(clientAddress(await headers()));
  const device = values.serial ? await warrantyForForm(actor, values.serial) : undefined;
  return (
    <StepFrame step="product" title={t("product.title")}>
      {expired && <Alert className="mb-5">{t("expired")}</Alert>}
      {draft && sn === undefined && <ResumeBanner href={stepPath(firstOpenStep(draft.answers))} />}
      <ProductForm categories={categories} values={values} device={device} />
    </StepFrame>
  );
}
