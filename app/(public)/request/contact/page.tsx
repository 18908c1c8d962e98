import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactForm } from "@/components/tickets/request/contact-form";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { listProvinces } from "@/lib/customers/areas/rules";
import { areaLevels } from "@/lib/tickets/intake/drafts/contact/rules";
import { draftForStep } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.contact");
  return { title: t("title") };
}

export default async function ContactPage() {
  const [t, { answers }] = await Promise.all([getTranslations("request.contact"), draftForStep("contact")]);
  const { contactName = "", contactPhone = "", contactEmail = "", addressDetail = "" } = answers.contact ?? {};
  return (
    <StepFrame step="contact" title={t("title")}>
      <ContactForm
        provinces={listProvinces().map(({ code, name }) => ({ value: code, label: name }))}
        levels={areaLevels(answers.contact?.areaCode ?? "")}
        isVisit={answers.service?.serviceMode === "onSite"}
        values={{ contactName, contactPhone, contactEmail, addressDetail }}
      />
    </StepFrame>
  );
}
