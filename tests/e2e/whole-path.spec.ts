import type { BrowserContext, Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/constants";
import { expectAccessible } from "./support/axe";
import { forgetRequestLimits, idleDevice } from "./support/database";
import { requestForm } from "./support/request-form";
import { signIn, useLanguage } from "./support/session";
import { diagnose, planAndQuote, signByHand, signByName, visit } from "./support/stage-work";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";
import { ticketPage } from "./support/ticket-page";

/** The same path with what differs: who pays, how it is signed, whether an old part is owed. */
const paths = {
  "zh-CN": { phone: "13816002031", name: "钱一鸣", warranty: "inWarranty", signs: "drawn" },
  en: { phone: "13816002032", name: "Anna Weber", warranty: "outOfWarranty", signs: "typed" },
} as const satisfies Record<Locale, object>;

const phoneScreen = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

for (const locale of locales) {
  test(`from a phone to a closed, rated ticket in ${locale}`, async ({ openBrowser, baseURL }) => {
    // Six people and a dozen pages, each looked at by axe.
    test.setTimeout(240_000);
    const t = textsIn(locale);
    const { phone, name, warranty, signs } = paths[locale];
    const device = await idleDevice(warranty);
    await forgetRequestLimits();
    const staff = async (email: string, options = {}) => {
      const context = await openBrowser(options);
      await useLanguage(context, baseURL, locale);
      await signIn(context, email);
      return context.newPage();
    };

    const customerBrowser = await openBrowser(phoneScreen);
    await useLanguage(customerBrowser, baseURL, locale);
    const customer = await customerBrowser.newPage();
    const { number, link } = await test.step("the customer reports a problem", async () => {
      await customer.goto("/");
      await expectAccessible(customer);
      const form = requestForm(customer, t, {
        ...{ serial: device.serial, name, phone },
        description: "It does not cool and shows E4. 不制冷，显示 E4。",
        street: "中山北路 8 号 2 幢 301 室",
      });
      for (const step of ["product", "problem", "photos", "service", "contact", "time", "check"] as const) {
        await form[step]();
        await expectAccessible(customer);
      }
      const sent = (await customer.getByText(/^SR\d{6}-\d{5}$/).textContent()) ?? "";
      await customer.getByRole("link", { name: t("request.done.open") }).click();
      await expect(customer).toHaveURL(/\/t\/[\w-]{20,}$/);
      await expectAccessible(customer);
      return { number: sent, link: customer.url() };
    });

    await test.step("customer service takes it and refers it", async () => {
      const desk = await staff("service@demo.example");
      const ticket = ticketPage(desk, t, number);
      await ticket.open();
      await expectAccessible(desk);
      const take = desk.getByRole("button", { name: t("ticket.owner.take"), exact: true });
      // The request may have been routed to this very person.
      if (await take.isVisible()) await ticket.take();
      await ticket.act("refer");
      await desk.context().close();
    });

    const support = await staff("support@demo.example");
    const plan = ticketPage(support, t, number);
    await test.step("technical support diagnoses, plans and quotes", async () => {
      await plan.open();
      await expectAccessible(support);
      await diagnose(support, t, warranty);
      await plan.act("diagnose");
      await expect(plan.work.getByRole("heading", { name: t("workflow.stage.plan") })).toBeVisible();
      await expectAccessible(support);
      await planAndQuote(support, t, device.modelId);
      await expectAccessible(support);
    });

    await test.step("the customer accepts the quote", async () => {
      await customer.goto(link);
      await expect(customer.getByRole("heading", { level: 1 })).toHaveText(t("track.status.quoteOut"));
      await expectAccessible(customer);
      const quote = customer.locator("#quote");
      await quote.getByRole("button", { name: /[¥\d]/ }).click();
      await expect(quote.getByText(t("track.quote.confirmMissing")).first()).toBeVisible();
      await quote.getByRole("checkbox").check();
      await quote.getByRole("button", { name: /[¥\d]/ }).click();
      await expect(customer.getByText(t("track.quote.accepted"), { exact: true })).toBeVisible();
    });

    await test.step("technical support approves the plan", async () => {
      await plan.open();
      await plan.act("approvePlan");
      await support.context().close();
    });

    const repair = await staff("repair@demo.example", phoneScreen);
    const job = ticketPage(repair, t, number);
    await test.step("the repair team dispatches, repairs and records", async () => {
      await job.open();
      await expectAccessible(repair);
      await visit(repair, t, number, warranty);
      await expectAccessible(repair);
      await job.act("finishWork");
    });

    await test.step("the engineer writes the report and asks for the signature", async () => {
      await repair.locator("[name=findings]").fill("Compressor capacitor failed. 压缩机电容失效。");
      await repair.locator("[name=workDone]").fill("Replaced it, tested for 30 minutes. 更换后试机 30 分钟。");
      await job.save(t("reportForm.save"), t("reportForm.saved"));
      await expectAccessible(repair);
      await job.save(t("reportForm.signature.ask"), t("reportForm.signature.asked"));
    });

    await test.step(`the customer signs (${signs})`, async () => {
      await customer.goto(link);
      await expect(customer.getByRole("heading", { level: 1 })).toHaveText(t("track.status.signPlease"));
      await expectAccessible(customer);
      await (signs === "drawn" ? signByHand(customer, t, name) : signByName(customer, t, name));
      await expect(customer.getByText(t("track.sign.done"), { exact: true }).filter({ visible: true })).toHaveCount(1);
    });

    await test.step("the report is delivered", async () => {
      await job.open();
      await job.act("deliverReport");
      await repair.context().close();
    });

    await test.step("the customer keeps the report and rates the service", async () => {
      await customer.goto(link);
      expect(await documentBehind(customer, t("track.report.download"), customerBrowser)).toBe("%PDF");
      await expectAccessible(customer);
      await customer.getByRole("radio", { name: t("track.rate.star.five") }).check({ force: true });
      await customer.getByRole("radio", { name: t("track.rate.yes"), exact: true }).check();
      await customer.getByRole("checkbox", { name: t("track.reason.punctual") }).check();
      await customer.getByRole("button", { name: t("track.rate.submit") }).click();
      await expect(customer.locator("#rate").getByText(t("track.rate.done"), { exact: true })).toBeVisible();
      await expectAccessible(customer);
    });

    const service = await staff("service@demo.example");
    const review = ticketPage(service, t, number);
    if (warranty === "inWarranty") {
      await test.step("it cannot be closed before the old store has the old part", async () => {
        await review.open();
        const close = service.getByRole("button", { name: t("workflow.action.close") });
        await expect(close).toContainText(t("ticket.actions.blocked", { count: 1 }));
        const store = await staff("oldparts@demo.example");
        await ticketPage(store, t, number).open();
        await expectAccessible(store);
        await store.getByRole("button", { name: t("ticket.oldParts.receive"), exact: true }).click();
        await ticketPage(store, t, number).isDone(t("ticket.oldParts.received"));
        await store.context().close();
      });
    }

    await test.step("customer service calls once more and closes it", async () => {
      await review.open();
      await expectAccessible(service);
      await service.getByRole("radio", { name: t("review.revisit.reached.yes"), exact: true }).check();
      await service.getByRole("radio", { name: t("review.revisit.satisfied.yes"), exact: true }).check();
      await review.save(t("review.revisit.save"), t("review.revisit.saved"));
      await review.act("close");
      await review.open();
      await expect(service.getByText(t("workflow.state.closed"), { exact: true }).first()).toBeVisible();
      await expectAccessible(service);
    });

    await customer.goto(link);
    await expect(customer.getByRole("heading", { level: 1 })).toHaveText(t("track.status.closed"));
  });
}

/** The first bytes of what a link leads to. */
async function documentBehind(page: Page, link: string, browser: BrowserContext): Promise<string> {
  const href = await page.getByRole("link", { name: link }).getAttribute("href");
  const answer = await browser.request.get(href ?? "");
  expect(answer.status()).toBe(200);
  return (await answer.body()).subarray(0, 4).toString("latin1");
}
