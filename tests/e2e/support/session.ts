import type { BrowserContext } from "@playwright/test";
import { type Locale, localeCookie } from "@/lib/i18n/constants";
import { expect } from "./test";

/** Chooses the language as the switch on every page does; before signing in, where the person's own would be chosen. */
export async function useLanguage(context: BrowserContext, baseURL: string | undefined, locale: Locale): Promise<void> {
  await context.addCookies([{ name: localeCookie, value: locale, url: baseURL ?? "" }]);
}

/** Signs a person of the demo company in, without the page: `email` such as "repair@demo.example". */
export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const answer = await context.request.post("/api/auth/callback/demo", {
    form: { csrfToken, email, json: "true" },
    maxRedirects: 0,
  });
  expect(answer.status(), `signing ${email} in`).toBeLessThan(400);
  expect(answer.headers().location ?? "").not.toContain("error");
}
