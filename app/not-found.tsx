import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicShell } from "@/components/layout/public-shell";
import { currentTheme } from "@/lib/i18n/preferences";

export default async function NotFound() {
  return (
    <PublicShell theme={await currentTheme()} homeHref="/">
      <NotFoundPage homeHref="/" />
    </PublicShell>
  );
}
