import { cookies, headers } from "next/headers";
import { cache } from "react";
import { keysCookie, type Locale, localeCookie, type Theme, themeCookie } from "./constants";
import { isLocale, isTheme, negotiateLocale } from "./rules";

/**
 * The language of this request: the cookie (set by the language switch, or from the person's own setting at sign-in),
 * else what the browser asks for, else Chinese.
 */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get("accept-language"));
});

/** The chosen theme, or "system" when nobody chose. */
export const currentTheme = cache(async (): Promise<Theme> => {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "system";
});

/** Whether single keys are commands: yes, until somebody switches them off. */
export const areKeysOn = cache(async (): Promise<boolean> => (await cookies()).get(keysCookie)?.value !== "off");
