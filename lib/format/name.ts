import type { Locale } from "@/lib/i18n/constants";

/** A catalogue name in the reader's language. */
export function nameOf({ nameZh, nameEn }: { nameZh: string; nameEn: string }, locale: Locale): string {
  return locale === "en" ? nameEn : nameZh;
}

/** A colleague as the reader's language writes them. */
export function personName({ name, nameEn }: { name: string; nameEn: string | null }, locale: Locale): string {
  return locale === "en" && nameEn ? nameEn : name;
}
