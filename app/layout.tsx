import "./globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { loadMessages, pickMessages } from "@/lib/i18n/messages";
import { currentLocale, currentTheme } from "@/lib/i18n/preferences";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const name = t("productName");
  return {
    title: { default: name, template: `%s · ${name}` },
    description: t("description"),
    applicationName: name,
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }], apple: "/apple-icon.png" },
    manifest: "/manifest.webmanifest",
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#15171b" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([currentLocale(), currentTheme()]);
  return (
    <html lang={locale} className={theme === "system" ? undefined : theme}>
      <body>
        {/* Only what error pages and shared parts say; each area adds its own texts in its layout. */}
        <NextIntlClientProvider messages={pickMessages(loadMessages(locale), ["common", "errors", "nav", "ui"])}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
