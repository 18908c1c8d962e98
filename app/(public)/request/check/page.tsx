import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswersSummary } from "@/components/tickets/request/answers-summary";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { SubmitForm } from "@/components/tickets/request/submit-form";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { describeArea } from "@/lib/customers/areas/rules";
import { addressText } from "@/lib/format/address";
import { formatDay } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import { formatPhone } from "@/lib/format/person";
import { draftPhotos } from "@/lib/tickets/files/queries";
import { draftProduct } from "@/lib/tickets/intake/drafts/queries";
import { draftForStep } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.check");
  return { title: t("title") };
}

export default async function CheckPage() {
  const draft = await draftForStep("check");
  const actor = publicActor(clientAddress(await headers()));
  const [t, locale, { device, category, model }, photos] = await Promise.all([
    getTranslations(),
    getLocale(),
    draftProduct(actor, draft),
    draftPhotos(actor, draft.id),
  ]);
  const { product, problem, service, contact, time } = draft.answers;
  const known = model ?? category;
  const symptom = category?.symptoms.find(({ id }) => id === problem?.symptomId);
  const address = addressText(describeArea(contact?.areaCode ?? ""), contact?.addressDetail ?? "", locale);
  const lines = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join("\n");
  const times = time?.slots.map(({ day, half }) => `${formatDay(day, locale)} ${t(`request.time.${half}`)}`) ?? [];
  const c = (key: "product" | "safety" | "problem" | "kind" | "photos" | "service" | "contact" | "address" | "time") =>
    t(`request.check.${key}`);
  return (
    <StepFrame step="check" title={t("request.check.title")}>
      <div className="space-y-6">
        <AnswersSummary
          rows={[
            {
              term: c("product"),
              value: lines(
                known ? nameOf(known, locale) : t("request.product.unknown"),
                product?.serial,
                device && t(`devices.warranty.verdict.${device.verdict}`),
              ),
              step: "product",
            },
            {
              term: c("safety"),
              value: problem && t(`request.check.${problem.isDangerous ? "wasDangerous" : "noDanger"}`),
              step: "problem",
            },
            { term: c("kind"), value: problem && t(`request.problem.kinds.${problem.kind}`), step: "problem" },
            {
              term: c("problem"),
              value: lines(symptom && nameOf(symptom, locale), problem?.description),
              step: "problem",
            },
            { term: c("photos"), value: t("request.check.photoCount", { count: photos.length }), step: "photos" },
            { term: c("service"), value: service && t(`workflow.serviceMode.${service.serviceMode}`), step: "service" },
            {
              term: c("contact"),
              value: contact && lines(contact.contactName, formatPhone(contact.contactPhone), contact.contactEmail),
              step: "contact",
            },
            { term: c("address"), value: address, step: "contact" },
            { term: c("time"), value: times.join("\n") || t("request.time.soonest"), step: "time" },
          ]}
        />
        <SubmitForm />
      </div>
    </StepFrame>
  );
}
