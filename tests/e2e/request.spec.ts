import { forgetRequestLimits, idleDevice, query } from "./support/database";
import { requestForm } from "./support/request-form";
import { useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";

const t = textsIn("zh-CN");

test.use({ viewport: { width: 390, height: 844 } });

test.beforeEach(async ({ context, baseURL }) => {
  await useLanguage(context, baseURL, "zh-CN");
  await forgetRequestLimits();
});

const problem = { name: "孙悦", phone: "13816002081", description: "不制冷", street: "湖南路 12 号" };

test("what is typed stays, and once sent the way back says so", async ({ page }) => {
  const form = requestForm(page, t, { ...problem, serial: (await idleDevice("inWarranty")).serial });
  await form.product();
  await page.locator("textarea[name=description]").fill("滴水");
  await page.reload();
  await expect(page.locator("textarea[name=description]")).toHaveValue("滴水");
  for (const step of ["problem", "skipPhotos", "service"] as const) await form[step]();
  await page.locator("[name=contactName]").fill(problem.name);
  await page.locator("[name=province]").selectOption("32");
  await page.locator("[name=city]").selectOption("3201");
  await page.locator("[name=district]").selectOption("320106");
  await page.getByRole("link", { name: t("request.back") }).click();
  await expect(page).toHaveURL(/\/request\/service/);
  await page.goBack();
  await expect(page.locator("[name=contactName]")).toHaveValue(problem.name);
  await expect(page.locator("[name=district]")).toHaveValue("320106");
  for (const step of ["contact", "time", "check"] as const) await form[step]();

  const number = (await page.getByText(/^SR\d{6}-\d{5}$/).textContent()) ?? "";
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(problem.name);
  await page.goto("/request/check");
  await expect(page.getByText(t("request.sentBefore.title", { number }))).toBeVisible();
  await page.getByRole("link", { name: t("request.sentBefore.open") }).click();
  await expect(page).toHaveURL(/\/t\//);
});

test("a first visit to a later step begins without a word about the past", async ({ page }) => {
  await page.goto("/request/check");
  await expect(page).toHaveURL(/\/request\/product$/);
  await expect(page.getByText(t("request.expired"))).toBeHidden();
});

test("danger leads to the hotline first, then to an urgent request", async ({ page }) => {
  const phone = "13816002082";
  const form = requestForm(page, t, { ...problem, phone, serial: (await idleDevice("inWarranty")).serial });
  await form.product();
  await page.getByRole("radio", { name: t("request.problem.dangerYes"), exact: true }).check();
  await expect(page.getByRole("heading", { name: t("request.problem.stopTitle") })).toBeVisible();
  await expect(page.getByRole("button", { name: t("request.continue") })).toBeHidden();
  await page.getByRole("checkbox", { name: t("request.problem.isSafe") }).check();
  await page.locator("[name=symptomId]").first().check();
  await page.getByRole("button", { name: t("request.continue") }).click();
  for (const step of ["skipPhotos", "service", "contact"] as const) await form[step]();
  await form.time();
  await expect(page.getByText(t("request.check.wasDangerous"))).toBeVisible();
  await form.check();
  const [ticket] = await query(
    "SELECT priority::text, is_dangerous FROM ticket WHERE contact_phone LIKE '%' || $1 ORDER BY created_at DESC LIMIT 1",
    [phone],
  );
  expect(ticket).toEqual({ priority: "urgent", is_dangerous: true });
});
