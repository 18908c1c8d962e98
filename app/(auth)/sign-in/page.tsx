import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoPeople } from "@/components/auth/demo-people";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { TextLink } from "@/components/ui/text-link";
import { clientAddress } from "@/lib/auth/address";
import { homePath } from "@/lib/auth/constants";
import { publicActor } from "@/lib/auth/queries";
import { optionalActor } from "@/lib/auth/session";
import { demoPeople } from "@/lib/auth/sessions/queries";
import { localPath } from "@/lib/auth/sessions/rules";
import { env } from "@/lib/env";
import { currentTheme } from "@/lib/i18n/preferences";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const next = localPath((await searchParams).next);
  if (await optionalActor()) redirect(next ?? homePath);
  const [t, theme, people] = await Promise.all([
    getTranslations("auth.signIn"),
    currentTheme(),
    demoPeople(publicActor(clientAddress(await headers()))),
  ]);
  return (
    <AuthShell
      theme={theme}
      title={t("title")}
      description={t("description")}
      isDemo={env().isDemo}
      aside={people.length > 0 && <DemoPeople people={people} next={next} />}
    >
      <SignInForm next={next} />
      <p className="mt-5 text-13 text-ink-2">
        {t.rich("customerHint", { link: (text) => <TextLink href="/">{text}</TextLink> })}
      </p>
    </AuthShell>
  );
}
