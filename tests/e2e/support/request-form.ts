import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect } from "./test";
import type { Texts } from "./texts";

export type Problem = { serial: string; name: string; phone: string; description: string; street: string };

/** Districts by their codes in GB/T 2260; Gulou in Nanjing belongs to the East office. */
export const area = { province: "32", city: "3201", district: "320106" };

/** A file as a phone's camera makes it. */
export async function photo(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const picture = { width: 2400, height: 1800, channels: 3, background: "#4a90a4" } as const;
  return { name: "label.jpg", mimeType: "image/jpeg", buffer: await sharp({ create: picture }).jpeg().toBuffer() };
}

/** The steps of the request form; each fills one page, and `goOn` leads to the next. */
export function requestForm(page: Page, t: Texts, problem: Problem) {
  const goOn = async (step: string) => {
    await page.getByRole("button", { name: t("request.continue") }).click();
    await expect(page).toHaveURL(new RegExp(`/request/${step}`));
  };
  return {
    async product() {
      await page.goto(`/request?sn=${problem.serial}`);
      await expect(page.getByText(t("request.product.found"))).toBeVisible();
      await goOn("problem");
    },
    async problem() {
      await page.getByRole("radio", { name: t("request.problem.dangerNo"), exact: true }).check();
      await page.locator("[name=symptomId]").first().check();
      await page.locator("textarea[name=description]").fill(problem.description);
      await goOn("photos");
    },
    async photos() {
      await page.getByLabel(t("request.photos.choose")).setInputFiles(await photo());
      await expect(page.getByRole("list", { name: t("request.photos.listLabel") }).getByRole("img")).toBeVisible();
      await page.getByRole("link", { name: t("request.continue") }).click();
      await expect(page).toHaveURL(/\/request\/service/);
    },
    async skipPhotos() {
      await page.getByRole("link", { name: t("request.photos.skip") }).click();
      await expect(page).toHaveURL(/\/request\/service/);
    },
    async service() {
      await page.getByRole("radio", { name: t("workflow.serviceMode.onSite") }).check();
      await goOn("contact");
    },
    async contact() {
      await page.locator("[name=contactName]").fill(problem.name);
      await page.locator("[name=contactPhone]").fill(problem.phone);
      await page.locator("[name=province]").selectOption(area.province);
      await page.locator("[name=city]").selectOption(area.city);
      await page.locator("[name=district]").selectOption(area.district);
      await page.locator("[name=addressDetail]").fill(problem.street);
      await goOn("time");
    },
    async time() {
      await page.getByRole("radio", { name: t("request.time.wishes") }).check();
      await page.getByRole("checkbox").nth(2).check();
      await goOn("check");
    },
    async check() {
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: t("request.check.submit") }).click();
      await expect(page.getByRole("heading", { name: t("request.done.title") })).toBeVisible();
    },
  };
}
