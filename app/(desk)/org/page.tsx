import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OrgExplorer } from "@/components/org/org-explorer";
import { requireActor } from "@/lib/auth/session";
import { orgChart } from "@/lib/org/queries";
import { staffingOf } from "@/lib/org/tree/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("org");
  return { title: t("title") };
}

export default async function OrgPage() {
  const actor = await requireActor();
  const [t, chart] = await Promise.all([getTranslations("org"), orgChart(actor)]);
  return (
    <>
      <PageHeader title={t("title")} description={t("summary", staffingOf(chart))} />
      <OrgExplorer chart={chart} />
    </>
  );
}
