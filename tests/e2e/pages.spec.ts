import type { APIRequestContext, Page } from "@playwright/test";
import { demoEmails } from "@/lib/auth/constants";
import { type Locale, locales } from "@/lib/i18n/constants";
import { stages } from "@/lib/tickets/workflow/constants";
import { expectAccessible } from "./support/axe";
import { builtPages } from "./support/build";
import { forgetRequestLimits, idleDevice, query, setupLink } from "./support/database";
import { requestForm } from "./support/request-form";
import { submitRequest } from "./support/rest";
import { signIn, useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";

type Way = {
  /** Who looks; nobody in particular by default. */
  as?: string;
  /** What has to be done before, and the address. */
  path: (tools: { page: Page; request: APIRequestContext; locale: Locale }) => Promise<string>;
};

const steps = ["product", "problem", "skipPhotos", "service", "contact", "time", "check"] as const;
const manager = "manager@demo.example";
const at = (path: string) => async () => path;

/** How a person comes to each page. */
const ways: Record<string, Way> = {
  "/": { path: at("/") },
  "/docs/api": { path: at("/docs/api") },
  "/home": { as: manager, path: at("/home") },
  "/legal/accessibility": { path: at("/legal/accessibility") },
  "/legal/privacy": { path: at("/legal/privacy") },
  "/org": { as: manager, path: at("/org") },
  "/request": { path: at("/request") },
  "/request/check": { path: afterSteps(6, "check") },
  "/request/contact": { path: afterSteps(4, "contact") },
  "/request/done": { path: afterSteps(7, "done") },
  "/request/photos": { path: afterSteps(2, "photos") },
  "/request/problem": { path: afterSteps(1, "problem") },
  "/request/product": { path: async () => `/request/product?sn=${(await idleDevice("inWarranty")).serial}` },
  "/request/service": { path: afterSteps(3, "service") },
  "/request/time": { path: afterSteps(5, "time") },
  "/setup/[token]": { path: async () => `/setup/${await setupLink()}` },
  "/sign-in": { path: at("/sign-in") },
  "/t/[token]": { path: async ({ request }) => `/t/${(await submitRequest(request, "13816002041")).token}` },
  "/tickets": { as: manager, path: at("/tickets") },
  "/tickets/[number]": { as: manager, path: () => ticketIn("execute") },
  "/tickets/held": { as: manager, path: at("/tickets/held") },
  "/tickets/new": { as: manager, path: at("/tickets/new") },
  "/track": { path: at("/track") },
};

const phoneScreen = { width: 390, height: 844 };

test("every page of the build stands in the table above", () => {
  expect(builtPages().map(({ route }) => route)).toEqual(Object.keys(ways).sort());
});

for (const locale of locales) {
  for (const [route, { as, path }] of Object.entries(ways)) {
    test(`${route} in ${locale}`, async ({ page, context, request, baseURL }) => {
      await useLanguage(context, baseURL, locale);
      if (as) await signIn(context, as);
      await visit(page, await path({ page, request, locale }), locale);
      await expectAccessible(page);
      await page.setViewportSize(phoneScreen);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, "pixels that stick out on a phone").toBeLessThanOrEqual(0);
      await expectAccessible(page, `${route} on a phone`);
    });
  }
}

for (const email of demoEmails) {
  test(`the home page of ${email}`, async ({ page, context, baseURL }) => {
    await useLanguage(context, baseURL, "zh-CN");
    await signIn(context, email);
    await visit(page, "/home", "zh-CN");
    await expectAccessible(page);
  });
}

for (const stage of stages) {
  test(`a ticket in ${stage}, in the dark`, async ({ page, context, baseURL }) => {
    await useLanguage(context, baseURL, "en");
    await signIn(context, manager);
    await page.emulateMedia({ colorScheme: "dark" });
    await visit(page, await ticketIn(stage), "en");
    await expectAccessible(page);
  });
}

for (const route of ["/", "/request/product", "/sign-in", "/t/[token]", "/home", "/org", "/tickets"]) {
  test(`${route} in the dark`, async ({ page, context, request, baseURL }) => {
    const way = ways[route];
    if (way?.as) await signIn(context, way.as);
    await useLanguage(context, baseURL, "zh-CN");
    await page.emulateMedia({ colorScheme: "dark" });
    await visit(page, (await way?.path({ page, request, locale: "zh-CN" })) ?? "", "zh-CN");
    await expectAccessible(page);
  });
}

async function visit(page: Page, path: string, locale: Locale): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`.+ · ${textsIn(locale)("common.productName")}`));
}

/** A draft whose first steps are done. */
function afterSteps(count: number, step: string): Way["path"] {
  return async ({ page, locale }) => {
    await forgetRequestLimits();
    const { serial } = await idleDevice("inWarranty");
    const form = requestForm(page, textsIn(locale), {
      ...{ serial, name: "周晓", phone: "13816002042", street: "中山北路 8 号" },
      description: "外机有异响。",
    });
    for (const name of steps.slice(0, count)) await form[name]();
    return `/request/${step}`;
  };
}

async function ticketIn(stage: string): Promise<string> {
  const [ticket] = await query<{ number: string }>(
    "SELECT number FROM ticket WHERE stage::text = $1 AND NOT is_held ORDER BY number LIMIT 1",
    [stage],
  );
  return `/tickets/${ticket?.number}`;
}
