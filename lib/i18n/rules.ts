import { defaultLocale, type Locale, locales, type Theme, themes } from "./constants";

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** A stored language; the default one for what is none of ours. */
export function localeOf(value: string): Locale {
  return isLocale(value) ? value : defaultLocale;
}

export function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme);
}

/**
 * The first language of an Accept-Language header that we speak, by its quality values; any Chinese counts as zh-CN.
 * Falls back to the default locale.
 */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      const weight = quality ? Number(quality.slice(2)) : 1;
      return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0, index };
    })
    .filter(({ tag, weight }) => tag && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { tag } of wanted) {
    const match = locales.find((locale) => languageOf(locale) === languageOf(tag));
    if (match) return match;
  }
  return defaultLocale;
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
