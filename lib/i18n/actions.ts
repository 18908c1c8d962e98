"use server";

import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { localeCookie, preferenceMaxAgeSeconds, themeCookie } from "./constants";
import { isLocale, isTheme } from "./rules";

/** Remembers the language chosen in a plain form (works without JavaScript); unknown values are ignored. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale)) await remember(localeCookie, locale);
}

/** Remembers the theme chosen in a plain form (works without JavaScript); unknown values are ignored. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (isTheme(theme)) await remember(themeCookie, theme);
}

async function remember(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, {
    path: "/",
    maxAge: preferenceMaxAgeSeconds,
    sameSite: "lax",
    httpOnly: true,
    secure: env().appUrl.startsWith("https:"),
  });
}
