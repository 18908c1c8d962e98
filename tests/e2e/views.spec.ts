import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/constants";
import { expectAccessible } from "./support/axe";
import { query } from "./support/database";
import { signIn, useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { type Texts, textsIn } from "./support/texts";

/** One who may share with the company for each language: their views are their own. */
const sharers: Record<Locale, string> = { "zh-CN": "manager@demo.example", en: "admin@demo.example" };
const phoneScreen = { width: 390, height: 844 };

/** What the page says of saved views, and what can be done there. */
function viewsOn(page: Page, t: Texts) {
  const bar = page.getByRole("region", { name: t("views.openView") });
  const press = (name: string, within: Page | ReturnType<Page["getByRole"]> = page) =>
    within.getByRole("button", { name, exact: true }).click();
  return {
    bar,
    changed: bar.getByText(t("views.changed"), { exact: true }),
    tab: (name: string) => page.getByRole("navigation", { name: t("queue.views") }).getByRole("link", { name }),
    sortBy: (sort: "oldest" | "newest") =>
      page.getByRole("link", { name: t(`queue.sort.${sort}`), exact: true }).click(),
    press,
    async save(name: string, share: string, button = t("views.saveAs")) {
      await press(button);
      const dialog = page.getByRole("dialog", { name: t("views.saveTitle") });
      await dialog.locator("[name=name]").fill(name);
      await dialog.locator("[name=share]").selectOption({ label: share });
      await press(t("views.save"), dialog);
      return dialog;
    },
  };
}

for (const locale of locales) {
  const t = textsIn(locale);
  const stamp = `${locale} ${Date.now() % 1e6}`;

  test(`a view is saved, changed, reset, overwritten and found again in ${locale}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await useLanguage(context, baseURL, locale);
    await signIn(context, sharers[locale]);
    const views = viewsOn(page, t);
    await page.goto("/tickets?stage=execute");
    const name = `上门 visits ${stamp}`;
    await views.press(t("views.saveAs"));
    const dialog = page.getByRole("dialog", { name: t("views.saveTitle") });
    await views.press(t("views.save"), dialog);
    await expect(dialog.getByRole("alert"), "without a name").toContainText(
      t("errors.field.required", { label: t("views.name") }),
    );
    await dialog.locator("[name=name]").fill("长".repeat(61));
    await views.press(t("views.save"), dialog);
    await expect(dialog.getByRole("alert")).toContainText(t("views.error.tooLong", { max: 60 }));
    await expectAccessible(page, "the dialog that saves a view");
    await dialog.locator("[name=name]").fill(name);
    await views.press(t("views.save"), dialog);
    await expect(page).toHaveURL(/\/tickets\?stage=execute&view=[0-9a-f-]{36}$/);
    const saved = page.url();
    await expect(views.bar.getByRole("heading", { name })).toBeVisible();
    await expect(views.bar).toContainText(t("views.scope.own"));
    await expect(views.tab(name)).toHaveAttribute("aria-current", "page");
    await expect(page).toHaveTitle(new RegExp(stamp));
    await expect(views.changed).toBeHidden();
    await expectAccessible(page, "an open view");

    await views.sortBy("oldest");
    await expect(views.changed).toBeVisible();
    await expectAccessible(page, "a changed view");
    await page.getByRole("link", { name: t("views.reset"), exact: true }).click();
    await expect(views.changed).toBeHidden();
    expect(page.url()).toBe(saved);
    await page.goBack();
    await expect(views.changed, "back to what was changed").toBeVisible();
    await page.goForward();
    await expect(views.changed).toBeHidden();

    await page.locator("#queue-search").fill("漏水");
    await page.locator("#queue-search").press("Enter");
    await expect(views.changed, "a search keeps the view open").toBeVisible();
    await views.press(t("views.overwrite"));
    await expect(views.changed).toBeHidden();
    const id = new URL(saved).searchParams.get("view");
    const [stored] = await query("SELECT query, version FROM saved_view WHERE id = $1", [id]);
    expect(stored).toEqual({ query: { stage: ["execute"], q: "漏水" }, version: 2 });

    await page.goto("/tickets");
    await views.press(t("views.more"));
    const menu = page.getByRole("dialog", { name: t("views.more") });
    await expectAccessible(page, "the menu of views");
    await menu.getByRole("link", { name }).click();
    await expect(menu).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`q=%E6%BC%8F%E6%B0%B4&view=${id}$`));
    await expect(views.changed).toBeHidden();
  });

  test(`of two views with one name the second needs another, and both can be arranged in ${locale}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await useLanguage(context, baseURL, locale);
    await signIn(context, locale === "en" ? "quality@demo.example" : "support@demo.example");
    const views = viewsOn(page, t);
    const [name, other] = [`First 一 ${stamp}`, `Second 二 ${stamp}`];
    await page.goto("/tickets?stage=plan&sort=newest");
    await views.save(name, t("views.scope.own"));
    await expect(views.bar.getByRole("heading", { name })).toBeVisible();

    await views.sortBy("oldest");
    await expect(views.changed).toBeVisible();
    const dialog = await views.save(name.toUpperCase(), t("views.scope.own"), t("views.saveAsNew"));
    await expect(dialog.getByRole("alert"), "the name is taken").toContainText(t("views.error.taken"));
    await dialog.locator("[name=name]").fill(other);
    await views.press(t("views.save"), dialog);
    await expect(views.bar.getByRole("heading", { name: other })).toBeVisible();
    await expect(views.changed).toBeHidden();

    await views.press(t("views.more"));
    await views.press(t("views.arrange.title"));
    const arranging = page.getByRole("dialog", { name: t("views.arrange.title") });
    await expectAccessible(page, "the order of views");
    await views.press(t("views.arrange.up", { name: other }), arranging);
    await expect(arranging.getByRole("button", { name: t("views.arrange.down", { name: other }) })).toBeEnabled();
    await views.press(t("views.arrange.save"), arranging);
    await expect(arranging).toBeHidden();
    const order = await query<{ name: string }>(
      "SELECT name FROM saved_view WHERE name IN ($1, $2) ORDER BY sort_order",
      [name, other],
    );
    expect(order.map((row) => row.name)).toEqual([other, name]);
  });

  test(`a view is shared, renamed and deleted in ${locale}`, async ({ page, context, openBrowser, baseURL }) => {
    await useLanguage(context, baseURL, locale);
    await signIn(context, sharers[locale]);
    const views = viewsOn(page, t);
    const name = `共享 shared ${stamp}`;
    await page.goto("/tickets?stage=plan&due=overdue");
    await views.save(name, t("views.scope.company"));
    await expect(views.bar).toContainText(t("views.scope.company"));
    const id = new URL(page.url()).searchParams.get("view");

    const colleague = await openBrowser({ viewport: phoneScreen });
    await useLanguage(colleague, baseURL, locale);
    await signIn(colleague, "repair@demo.example");
    const phone = await colleague.newPage();
    const theirs = viewsOn(phone, t);
    await phone.goto("/tickets");
    await phone.getByRole("button", { name: t("views.choose") }).click();
    const sheet = phone.getByRole("dialog", { name: t("views.choose") });
    await expectAccessible(phone, "the sheet of views");
    await sheet.getByRole("link", { name }).click();
    await expect(phone).toHaveURL(new RegExp(`view=${id}$`));
    await expect(theirs.bar.getByRole("heading", { name })).toBeVisible();
    await expect(theirs.bar.getByRole("button", { name: t("views.edit") }), "it is another's").toHaveCount(0);
    await expect(theirs.bar.getByRole("button", { name: t("views.saveAsNew") })).toBeVisible();
    await expectAccessible(phone, "a view of another on a phone");

    const renamed = `改名 renamed ${stamp}`;
    await views.press(t("views.edit"));
    const editing = page.getByRole("dialog", { name: t("views.editTitle") });
    await editing.locator("[name=name]").fill(renamed);
    await views.press(t("views.save"), editing);
    await expect(views.bar.getByRole("heading", { name: renamed })).toBeVisible();
    await phone.reload();
    await expect(theirs.bar.getByRole("heading", { name: renamed })).toBeVisible();

    await views.press(t("views.delete"));
    const asking = page.getByRole("dialog", { name: t("views.deleteTitle", { name: renamed }) });
    await expect(asking).toContainText(t("views.deleteSharedHint"));
    await expectAccessible(page, "the question before deleting");
    await views.press(t("views.delete"), asking);
    await expect(views.bar).toBeHidden();
    await expect(page).toHaveURL("/tickets?stage=plan&due=overdue");
    await phone.reload();
    await expect(phone.getByText(t("views.gone"))).toBeVisible();
    await expect(theirs.bar).toHaveCount(0);
    await expectAccessible(phone, "the address of a deleted view");

    const log = await query<{ type: string }>("SELECT type FROM audit_event WHERE subject = $1 ORDER BY id", [id]);
    expect(log.map((row) => row.type)).toEqual(["view.shared", "view.renamed", "view.deleted"]);
  });
}

test("each team of the workflow has a view, and what is on hold has a tab", async ({ page, context, baseURL }) => {
  const t = textsIn("zh-CN");
  await useLanguage(context, baseURL, "zh-CN");
  await signIn(context, "service@demo.example");
  const [team] = await query<{ id: string; name: string }>(
    "SELECT id, name_zh AS name FROM department WHERE function = 'technicalSupport' AND closed_at IS NULL LIMIT 1",
  );
  await page.goto("/tickets");
  const views = viewsOn(page, t);
  await views.press(t("views.more"));
  await page
    .getByRole("dialog", { name: t("views.more") })
    .getByRole("link", { name: team?.name ?? "", exact: true })
    .click();
  await expect(page).toHaveURL(`/tickets?department=${team?.id}`);
  await views.tab(t("queue.view.onHold")).click();
  await expect(page).toHaveURL("/tickets?state=onHold");
  await expect(views.tab(t("queue.view.onHold"))).toHaveAttribute("aria-current", "page");
});
