import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/auth-shell";
import { LinkButton } from "@/components/ui/link-button";
import { env } from "@/lib/env";
import { currentTheme } from "@/lib/i18n/preferences";

/** The same for links that never were, used ones and expired ones. */
export default async function SetupNotFound() {
  const [t, theme] = await Promise.all([getTranslations("auth.setup"), currentTheme()]);
  return (
    <AuthShell theme={theme} isDemo={env().isDemo} title={t("closedTitle")}>
      <p>{t("closedBody")}</p>
      <pre className="my-4 overflow-x-auto rounded-control bg-sunken px-3 py-2 font-mono text-13">
        <code>npm run cli -- setup</code>
      </pre>
      <LinkButton href="/sign-in" width="full">
        {t("toSignIn")}
      </LinkButton>
    </AuthShell>
  );
}
