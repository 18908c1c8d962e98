import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { env } from "@/lib/env";
import { currentTheme } from "@/lib/i18n/preferences";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell theme={await currentTheme()} homeHref="/" isDemo={env().isDemo}>
      {children}
    </PublicShell>
  );
}
