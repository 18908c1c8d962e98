/** zh-CN first: it is the fallback when nothing is negotiated. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh-CN";
export const localeCookie = "locale";

/** Each language in its own words, so that a reader who landed in the wrong one finds it. */
export const localeNames: Record<Locale, string> = { "zh-CN": "中文", en: "English" };

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = "theme";

/** Whether single keys are commands: "off" for who switched them off. */
export const keysCookie = "keys";

/** One year: each cookie holds a preference, nothing that identifies anyone. */
export const preferenceMaxAgeSeconds = 365 * 24 * 60 * 60;
