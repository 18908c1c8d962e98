import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LookUpForm } from "@/components/tickets/request/look-up-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.lookUp");
  return { title: t("title") };
}

export default async function TrackPage() {
  const t = await getTranslations("request.lookUp");
  return (
    <>
      <h1 className="mb-2 text-24">{t("title")}</h1>
      <p className="mb-6 text-ink-2">{t("lead")}</p>
      <LookUpForm />
      <p className="mt-6 text-14 text-ink-2">{t("lost")}</p>
    </>
  );
}
