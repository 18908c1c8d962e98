import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetupForm } from "@/components/auth/setup-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { isSetupLinkOpen } from "@/lib/auth/setup/queries";
import { env } from "@/lib/env";
import { currentTheme } from "@/lib/i18n/preferences";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.setup");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" };
}

export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  const [t, theme, isOpen] = await Promise.all([
    getTranslations("auth.setup"),
    currentTheme(),
    isSetupLinkOpen(publicActor(clientAddress(await headers())), token),
  ]);
  if (!isOpen) notFound();
  return (
    <AuthShell theme={theme} isDemo={env().isDemo} title={t("title")} description={t("description")}>
      <SetupForm token={token} />
    </AuthShell>
  );
}
