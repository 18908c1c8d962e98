"use server";

import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { keysCookie, localeCookie, preferenceMaxAgeSeconds, themeCookie } from "./constants";
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

/** Remembers whether single keys are commands in this browser; unknown values are ignored. */
export async function chooseKeys(form: FormData): Promise<void> {
  const keys = form.get("keys");
  if (keys === "on" || keys === "off") await remember(keysCookie, keys);
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
