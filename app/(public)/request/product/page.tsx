import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ProductForm } from "@/components/tickets/request/product-form";
import { ResumeBanner } from "@/components/tickets/request/resume-banner";
import { SentBefore } from "@/components/tickets/request/sent-before";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { Alert } from "@/components/ui/alert";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { catalogue } from "@/lib/devices/queries";
import { sampleSerials } from "@/lib/devices/samples/queries";
import { warrantyForForm } from "@/lib/tickets/intake/drafts/queries";
import { firstOpenStep, stepPath } from "@/lib/tickets/intake/drafts/rules";
import { browserDraft, sentBefore } from "../browser-draft";

type Props = {
  searchParams: Promise<{ sn?: string | string[]; model?: string | string[]; expired?: string; sent?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.product");
  return { title: t("title") };
}

export default async function ProductPage({ searchParams }: Props) {
  const [t, { sn, model, expired, sent: isSent }, draft, categories] = await Promise.all([
    getTranslations("request"),
    searchParams,
    browserDraft(),
    catalogue(),
  ]);
  const sent = draft ? null : await sentBefore();
  if (sent && isSent) {
    return (
      <>
        <h1 className="mb-5 text-24">{t("sentBefore.heading")}</h1>
        <SentBefore {...sent} isAlone />
      </>
    );
  }
  const kept = draft?.answers.product ?? { serial: "", categoryId: "", modelId: "" };
  const named = categories.flatMap(({ id, models }) =>
    models.filter(({ code }) => code === model).map((found) => ({ serial: "", categoryId: id, modelId: found.id })),
  )[0];
  const values = typeof sn === "string" ? { ...kept, serial: sn.slice(0, 64) } : (named ?? kept);
  const only: Record<string, string> | undefined =
    typeof sn === "string" ? { serial: values.serial } : named && { modelId: named.modelId };
  const actor = publicActor(clientAddress(await headers()));
  const samples = await sampleSerials(actor);
  const device = values.serial ? await warrantyForForm(actor, values.serial) : undefined;
  return (
    <StepFrame step="product" title={t("product.title")}>
      {sent && sn === undefined && <SentBefore {...sent} isAlone={false} />}
      {expired && <Alert className="mb-5">{t("expired")}</Alert>}
      {draft && sn === undefined && <ResumeBanner href={stepPath(firstOpenStep(draft.answers))} />}
      <ProductForm
        key={draft?.id ?? "new"}
        categories={categories}
        values={values}
        only={only}
        samples={samples}
        device={device}
      />
    </StepFrame>
  );
}
