import type { Page } from "@playwright/test";
import { toInputDateTime } from "@/lib/format/date";
import { expectAccessible } from "./axe";
import { query } from "./database";
import { expect } from "./test";
import { type Texts, textsIn } from "./texts";
import { ticketPage } from "./ticket-page";

const dayMs = 86_400_000;

/** Names the fault, its cause and who answers for it. */
export async function diagnose(page: Page, t: Texts, warranty: "inWarranty" | "outOfWarranty"): Promise<void> {
  const form = ticketPage(page, t, "");
  const [fault] = await query<{ code: string }>(
    `SELECT f.code FROM fault_code f JOIN product_category c ON c.id = f.category_id
     WHERE c.code = 'SPLIT' AND NOT EXISTS (SELECT 1 FROM fault_code below WHERE below.parent_id = f.id)
     ORDER BY f.code LIMIT 1`,
  );
  await form.work.getByRole("searchbox", { name: t("diagnosis.fault.search") }).fill(fault?.code ?? "");
  await form.work.getByRole("radio", { name: fault?.code ?? "" }).check();
  await form.work.locator("[name=cause]").fill("The capacitor has lost its capacity. 电容容量衰减。");
  await form.work.getByRole("radio", { name: t("diagnosis.causeLevel.confirmed") }).check();
  await form.work.locator("[name=responsibility]").selectOption("maker");
  await expect(form.work.locator("[name=warranty]")).toHaveValue(warranty);
  await form.save(t("diagnosis.save"), t("diagnosis.saved"));
}

/** A chargeable visit tomorrow with one part, and its price to the customer. */
export async function planAndQuote(page: Page, t: Texts, modelId: string): Promise<void> {
  const form = ticketPage(page, t, "");
  const [part] = await query<{ number: string }>(
    `SELECT p.number FROM part p JOIN part_fit f ON f.part_id = p.id
     WHERE f.model_id = $1 AND p.is_returnable AND NOT p.is_divisible ORDER BY p.number LIMIT 1`,
    [modelId],
  );
  await form.work.getByRole("radio", { name: t("plan.place.onSite") }).check();
  await form.work.locator('[name="steps.0"]').fill("Replace the capacitor. 更换电容。");
  await form.choose(form.work.getByRole("combobox", { name: t("plan.parts.add") }), part?.number ?? "");
  const tomorrow = toInputDateTime(Date.now() + dayMs).date;
  await form.work.locator("[name=appointmentStart]").fill(`${tomorrow}T10:00`);
  await form.work.locator("[name=labourMinutes]").fill("60");
  await form.work.getByRole("switch").setChecked(true);
  await form.save(t("plan.save"), t("plan.saved"));
  await form.save(t("plan.quote.send"), t("plan.quote.sent"));
}

/** Sends the engineer and records the visit as done, on the phone. */
export async function visit(page: Page, t: Texts, number: string, warranty: string): Promise<void> {
  const form = ticketPage(page, t, number);
  const isChinese = t("common.actions.save") === textsIn("zh-CN")("common.actions.save");
  const engineer = form.work.getByRole("combobox", { name: t("visit.dispatch.engineer") });
  await form.choose(engineer, isChinese ? "周海峰" : "Zhou Haifeng");
  await form.save(t("visit.dispatch.send"), t("visit.dispatch.done"));
  for (const step of ["contacted", "arrived", "started"] as const) {
    await form.save(t(`visit.step.button.${step}`), t(`visit.step.done.${step}`));
  }
  // The record starts anew with the facts of the last step: not before these have come.
  await expect(form.work.getByRole("button", { name: t("visit.step.button.finished") })).toBeVisible();
  const checks = await query<{ label: string; type: string; value: string }>(
    `SELECT ${isChinese ? "i.label_zh" : "i.label_en"} AS label, i.type::text, coalesce(i.minimum, i.maximum, 1)::text AS value
     FROM checklist_item i JOIN ticket t ON t.category_id = i.category_id WHERE t.number = $1`,
    [number],
  );
  for (const { label, type, value } of checks) {
    if (type !== "check") await page.getByLabel(t("visit.record.checks.valueOf", { label })).fill(value);
    else {
      const result = page.getByRole("radiogroup", { name: t("visit.record.checks.resultOf", { label }) });
      await result.getByRole("radio", { name: t("visit.record.checks.passed"), exact: true }).check();
    }
  }
  // What the customer has paid for stays with the customer; under warranty the old store waits for it.
  if (warranty === "inWarranty") await form.work.getByRole("checkbox", { name: t("visit.record.parts.taken") }).check();
  await form.save(t("visit.record.save"), t("visit.record.saved"));
  await form.save(t("visit.step.button.finished"), t("visit.step.done.finished"));
}

/** The customer draws on the screen. */
export async function signByHand(page: Page, t: Texts, name: string): Promise<void> {
  await page.getByRole("button", { name: t("track.sign.open") }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await expectAccessible(page, "the sheet to sign on");
  await sheet.locator("[name=signerName]").fill(name);
  const canvas = sheet.getByRole("img", { name: t("track.sign.pad") });
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("There is nothing to sign on.");
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  for (const step of [1, 2, 3, 4, 5, 6])
    await page.mouse.move(box.x + 40 + step * 30, box.y + box.height / 2 + (step % 2 ? 20 : -20), { steps: 4 });
  await page.mouse.up();
  await sheet.getByRole("button", { name: t("track.sign.submit"), exact: true }).click();
}

/** The customer types the name instead. */
export async function signByName(page: Page, t: Texts, name: string): Promise<void> {
  await page.getByText(t("track.sign.typed")).click();
  const form = page.locator("#sign");
  await form.locator("[name=signerName]:visible").fill(name);
  await form.getByRole("checkbox", { name: t("track.sign.confirm") }).check();
  await form.getByRole("button", { name: t("track.sign.submit"), exact: true }).click();
}
