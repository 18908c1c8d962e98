import type { Page } from "@playwright/test";
import { locales } from "@/lib/i18n/constants";
import { expectAccessible } from "./support/axe";
import { restDesk, submitRequest } from "./support/rest";
import { signIn, useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";

const rows = (page: Page) => page.locator("main tbody").getByRole("link");

for (const locale of locales) {
  const t = textsIn(locale);

  test.describe(`by keys in ${locale}`, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await useLanguage(context, baseURL, locale);
      await signIn(context, "manager@demo.example");
    });

    test("from the list to a reply, and on to the next ticket", async ({ page }) => {
      await openQueue(page);
      await page.keyboard.press("j");
      await expect(rows(page).nth(0)).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("j");
      await expect(rows(page).nth(2)).toBeFocused();
      await page.keyboard.press("k");
      await expect(rows(page).nth(1)).toBeFocused();
      const [second, third] = await rows(page)
        .allTextContents()
        .then((all) => all.slice(1, 3));
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`/tickets/${second}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

      const field = page.getByRole("textbox", { name: t("ticket.conversation.toCustomer") });
      await page.getByRole("tab", { name: t("ticket.tabs.timeline") }).click();
      await page.keyboard.press("r");
      await expect(field, "the tab with the conversation comes to the front").toBeFocused();
      await page.keyboard.type("jk?");
      await expect(field, "letters are text while one types").toHaveValue("jk?");
      await field.fill("");
      await field.blur();
      await page.keyboard.press("n");
      await expect(page.getByRole("textbox", { name: t("ticket.conversation.internal") })).toBeFocused();
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("j");
      await expect(page).toHaveURL(`/tickets/${third}`);
      await expect(page).toHaveTitle(new RegExp(third ?? ""));
      await page.keyboard.press("g");
      await page.keyboard.press("t");
      await expect(page).toHaveURL("/tickets");
      await expect(rows(page).first()).toBeVisible();
      await isAwake(page, t("ticketShortcuts.label.next"));
      await page.keyboard.press("j");
      await expect(rows(page).nth(2), "back in the list one goes on from there").toBeFocused();
    });

    test("the search field, and places by two keys", async ({ page }) => {
      await openQueue(page);
      await page.keyboard.press("/");
      await expect(page.getByRole("searchbox", { name: t("queue.search") })).toBeFocused();
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("g");
      await page.keyboard.press("o");
      await expect(page).toHaveURL("/org");
      await page.keyboard.press("c");
      await expect(page).toHaveURL("/tickets/new");
    });

    test("the palette finds by pinyin or by the other language, and by number", async ({ page, request }) => {
      const { number } = await submitRequest(request, "13816002061");
      await openQueue(page);
      await pick(page, "zzjg", t("nav.org"));
      await expect(page).toHaveURL("/org");
      await pick(page, "intake", t("nav.takeIn"));
      await expect(page).toHaveURL("/tickets/new");
      await pick(page, number.toLowerCase(), t("ticketShortcuts.goTo", { number }));
      await expect(page).toHaveURL(`/tickets/${number}`);
      await pick(page, "hfkh", t("ticketShortcuts.label.reply"));
      await expect(page.getByRole("textbox", { name: t("ticket.conversation.toCustomer") })).toBeFocused();
    });

    test("assigning, by its key or by somebody's initials", async ({ page, request }) => {
      const { number } = await submitRequest(request, "13816002062");
      await openTicket(page, number);
      await page.keyboard.press("a");
      const dialog = page.getByRole("dialog", { name: t("ticket.owner.assignTitle") });
      await expect(dialog).toBeVisible();
      await page.keyboard.press("?");
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(page.getByRole("dialog"), "keys below a dialog sleep").toHaveCount(0);
      const team = locale === "en" ? /^Assign to Lin Xiaoyan/ : /^指派给林晓燕/;
      await pick(page, "lxy", team);
      const person = dialog.getByRole("combobox", { name: t("ticket.owner.assignee") });
      await expect(person, "the one who was meant is chosen already").toHaveValue(/Lin Xiaoyan|林晓燕/);
    });

    test("taking a ticket, and the first ready action", async ({ page, context, request }) => {
      const { number } = await submitRequest(request, "13816002063");
      // Routing may have named somebody.
      const manager = await restDesk(request, "manager@demo.example");
      await manager("PUT", number, "assignee", { personId: null });
      await signIn(context, "service@demo.example");
      await openTicket(page, number);
      const take = page.getByRole("button", { name: t("ticket.owner.take"), exact: true });
      await expect(take).toHaveAttribute("aria-keyshortcuts", "I");
      await page.keyboard.press("i");
      await expect(page.getByText(t("ticket.owner.taken"), { exact: true }).first()).toBeVisible();
      await expect(take).toBeHidden();
      const bar = page.getByRole("group", { name: t("ticket.actions.label") });
      await expect(bar.locator("[aria-keyshortcuts=E]")).toHaveText(t("workflow.action.refer"));
      await page.keyboard.press("e");
      await expect(page.getByRole("dialog", { name: t("workflow.action.refer") })).toBeVisible();
    });

    test("the list of keys, and switching them off", async ({ page }) => {
      await openQueue(page);
      await page.keyboard.press("?");
      const sheet = page.getByRole("dialog", { name: t("shortcuts.sheet.title") });
      await expect(sheet.getByRole("region", { name: t("ticketShortcuts.group.list") })).toContainText(
        t("ticketShortcuts.label.next"),
      );
      await expectAccessible(page, "the list of keys");
      const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
      await sheet.getByRole("switch", { name: t("shortcuts.sheet.switch") }).click();
      await saved;
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
      await stillAsleep(page);
      await page.reload();
      // The palette opens either way.
      await isAwake(page, t("ticketShortcuts.label.next"));
      await stillAsleep(page);

      await page.getByRole("button", { name: t("shortcuts.label.keys") }).click();
      await sheet.getByRole("switch", { name: t("shortcuts.sheet.switch") }).click();
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
      await page.keyboard.press("j");
      await expect(rows(page).first()).toBeFocused();
    });

    const palette = (page: Page) => page.getByRole("dialog", { name: t("shortcuts.palette.title") });

    async function openQueue(page: Page): Promise<void> {
      await page.goto("/tickets");
      await expect(rows(page).first()).toBeVisible();
      await isAwake(page, t("ticketShortcuts.label.next"));
    }

    async function openTicket(page: Page, number: string): Promise<void> {
      await page.goto(`/tickets/${number}`);
      await isAwake(page, t("ticketShortcuts.label.reply"));
    }

    /** Keys pressed before the scripts have taken the page over are lost: the palette tells when a command is there. */
    async function isAwake(page: Page, label: string): Promise<void> {
      await expect(async () => {
        await page.keyboard.press("Control+k");
        const isThere = await palette(page)
          .getByRole("option", { name: label })
          .waitFor({ timeout: 500 })
          .then(() => true)
          .catch(() => false);
        await page.keyboard.press("Escape");
        await expect(palette(page)).toBeHidden();
        expect(isThere).toBe(true);
      }).toPass();
    }

    async function pick(page: Page, text: string, label: string | RegExp): Promise<void> {
      await page.keyboard.press("Control+k");
      await palette(page).getByRole("combobox").fill(text);
      await expect(palette(page).getByRole("option").first()).toContainText(label);
      await expectAccessible(page, `the palette with "${text}"`);
      await page.keyboard.press("Enter");
      await expect(palette(page)).toBeHidden();
    }

    async function stillAsleep(page: Page): Promise<void> {
      await page.keyboard.press("j");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeHidden();
      await expect(page.locator("[data-row-link]:focus")).toHaveCount(0);
    }
  });
}
