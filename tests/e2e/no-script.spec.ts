import type { Page } from "@playwright/test";
import { forgetRequestLimits, idleDevice, query } from "./support/database";
import { area, photo } from "./support/request-form";
import { quoteRequest, restDesk, submitRequest } from "./support/rest";
import { useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";

const t = textsIn("zh-CN");

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("a request is sent without scripts, photo included", async ({ page, context, baseURL }) => {
  await useLanguage(context, baseURL, "zh-CN");
  await forgetRequestLimits();
  const goOn = () => page.getByRole("button", { name: t("request.continue") }).click();
  const { serial } = await idleDevice("inWarranty");

  await page.goto("/request");
  await goOn();
  await expect(page.getByText(t("request.product.needProduct")).first()).toBeVisible();
  await page.locator("[name=serial]").fill(serial);
  await goOn();

  await page.getByRole("radio", { name: t("request.problem.dangerYes"), exact: true }).check();
  await expect(page.getByRole("heading", { name: t("request.problem.stopTitle") })).toBeVisible();
  await expect(page.getByRole("button", { name: t("request.continue") })).toBeHidden();
  await page.getByRole("checkbox", { name: t("request.problem.isSafe") }).check();
  await page.locator("[name=symptomId]").first().check();
  await goOn();

  await page.locator("[name=file]").setInputFiles(await photo());
  await page.getByRole("button", { name: t("request.photos.upload") }).click();
  await expect(page.getByRole("list", { name: t("request.photos.listLabel") }).getByRole("img")).toBeVisible();
  await page.getByRole("link", { name: t("request.continue") }).click();

  await page.getByRole("radio", { name: t("workflow.serviceMode.onSite") }).check();
  await goOn();

  const places = page.getByRole("button", { name: t("request.contact.places") });
  await page.locator("[name=contactName]").fill("孙悦");
  await page.locator("[name=contactPhone]").fill("13816002071");
  await page.locator("[name=province]").selectOption(area.province);
  await places.click();
  await page.locator("[name=city]").selectOption(area.city);
  await places.click();
  await page.locator("[name=district]").selectOption(area.district);
  await page.locator("[name=addressDetail]").fill("湖南路 12 号");
  await expect(page.locator("[name=contactName]")).toHaveValue("孙悦");
  await goOn();

  await page.getByRole("radio", { name: t("request.time.wishes") }).check();
  await page.getByRole("checkbox").first().check();
  await goOn();

  await page.getByRole("button", { name: t("request.check.submit") }).click();
  await expect(page.getByText(t("request.check.consentMissing")).first()).toBeVisible();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: t("request.check.submit") }).click();
  await expect(page.getByRole("heading", { name: t("request.done.title") })).toBeVisible();
  await page.getByRole("link", { name: t("request.done.open") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("track.status.received"));
});

test("a customer writes, accepts, signs and rates without scripts", async ({ page, context, request, baseURL }) => {
  await useLanguage(context, baseURL, "zh-CN");
  const { number, token } = await submitRequest(request, "13816002072");
  await quoteRequest(request, number);
  await page.goto(`/t/${token}`);

  await page.locator("#messages textarea[name=body]").fill("可以周末来吗？");
  await page
    .locator("#messages")
    .getByRole("button", { name: t("track.messages.submit"), exact: true })
    .click();
  await expect(page.locator("#messages").getByText("可以周末来吗？")).toBeVisible();

  await page.locator("#quote").getByRole("checkbox").check();
  await page.locator("#quote").getByRole("button", { name: /¥/ }).click();
  await expect(page.getByText(t("track.quote.accepted"), { exact: true })).toBeVisible();

  await finishWork(request, number);
  await page.goto(`/t/${token}`);
  const sign = page.locator("#sign");
  await sign.getByText(t("track.sign.typed")).click();
  await sign.locator("[name=signerName]:visible").fill("孙悦");
  await sign.getByRole("checkbox", { name: t("track.sign.confirm") }).check();
  await sign.getByRole("button", { name: t("track.sign.submit"), exact: true }).click();
  await expect(page.getByText(t("track.sign.done"), { exact: true }).first()).toBeVisible();

  const repair = await restDesk(request, "repair@demo.example");
  await repair("POST", number, "actions/deliverReport");
  await page.goto(`/t/${token}`);
  await star(page, 4);
  await page.getByRole("radio", { name: t("track.rate.no"), exact: true }).check();
  await page.getByRole("button", { name: t("track.rate.submit") }).click();
  await expect(page.getByText(t("track.rate.doneUnsolved"), { exact: true })).toBeVisible();

  const reopen = page.locator("#reopen");
  await reopen.locator("textarea[name=reason]").fill("第二天又停机了。");
  await reopen.getByRole("button", { name: t("track.reopen.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("track.status.receivedAgain"));
  const [stored] = await query("SELECT stage::text, state::text FROM ticket WHERE number = $1", [number]);
  expect(stored).toEqual({ stage: "consult", state: "open" });
});

test("a customer declines a quote, and withdraws, without scripts", async ({ page, context, request, baseURL }) => {
  await useLanguage(context, baseURL, "zh-CN");
  const { number, token } = await submitRequest(request, "13816002073");
  await quoteRequest(request, number);
  await page.goto(`/t/${token}`);
  const quote = page.locator("#quote");
  await quote.getByText(t("track.quote.decline"), { exact: true }).click();
  await quote.locator("textarea[name=reason]").fill("太贵了");
  await quote.getByRole("button", { name: t("track.quote.declineSubmit") }).click();
  await expect(page.getByText(t("track.quote.declined"), { exact: true })).toBeVisible();

  await page.getByText(t("track.withdraw.open")).click();
  await page.getByRole("checkbox", { name: t("track.withdraw.confirm") }).check();
  await page.getByRole("button", { name: t("track.withdraw.submit") }).click();
  await expect(page.getByText(t("track.withdraw.done"), { exact: true })).toBeVisible();
  const [stored] = await query("SELECT state::text FROM ticket WHERE number = $1", [number]);
  expect(stored).toEqual({ state: "cancelled" });
});

/** Stars hide the radio itself: without scripts, too, their label is what one presses. */
async function star(page: Page, stars: number): Promise<void> {
  await page.locator("label", { has: page.locator(`[name=stars][value="${stars}"]`) }).click();
}

/** The bench job and its report, as far as the customer's signature. */
async function finishWork(request: Parameters<typeof submitRequest>[0], number: string): Promise<void> {
  const support = await restDesk(request, "support@demo.example");
  await support("POST", number, "actions/approvePlan");
  const repair = await restDesk(request, "repair@demo.example");
  const [engineer] = await query<{ id: string }>("SELECT id FROM person WHERE email = 'repair@demo.example'");
  await repair("POST", number, "visits", { kind: "bench", engineerId: engineer?.id });
  const [visit] = await query<{ id: string }>(
    "SELECT v.id FROM visit v JOIN ticket t ON t.id = v.ticket_id WHERE t.number = $1",
    [number],
  );
  const tests = await query<{ id: string; value: string }>(
    `SELECT i.id, CASE i.type WHEN 'check' THEN '' ELSE coalesce(i.minimum, i.maximum, 1)::text END AS value
     FROM checklist_item i JOIN ticket t ON t.category_id = i.category_id WHERE t.number = $1 AND i.is_required`,
    [number],
  );
  await repair("POST", number, `visits/${visit?.id}/start`);
  await repair("PUT", number, `visits/${visit?.id}/record`, {
    checks: tests.map(({ id, value }) => ({ itemId: id, value, isPassed: true })),
    parts: [],
  });
  await repair("POST", number, `visits/${visit?.id}/finish`, { outcome: "completed" });
  await repair("POST", number, "actions/finishWork");
  await repair("PUT", number, "report", {
    findings: "电机停转",
    workDone: "更换电机",
    labourMinutes: 60,
    chargesMinor: 12_000,
  });
  await repair("POST", number, "signature/ask");
}
