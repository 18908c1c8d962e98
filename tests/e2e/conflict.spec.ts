import { query } from "./support/database";
import { submitRequest } from "./support/rest";
import { signIn, useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";
import { ticketPage } from "./support/ticket-page";

const t = textsIn("zh-CN");

test("of two agents who change one ticket, the second sees what changed and keeps the text", async ({
  openBrowser,
  request,
  baseURL,
}) => {
  const { number } = await submitRequest(request, "13816002051");
  const open = async (email: string) => {
    const context = await openBrowser();
    await useLanguage(context, baseURL, "zh-CN");
    await signIn(context, email);
    const page = await context.newPage();
    await ticketPage(page, t, number).open();
    return page;
  };
  const edit = async (page: Awaited<ReturnType<typeof open>>) => {
    await page
      .getByRole("button", { name: t("ticket.intake.edit"), exact: true })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: t("ticket.intake.editTitle") });
    await expect(dialog).toBeVisible();
    return dialog;
  };
  const [first, second] = [await open("service@demo.example"), await open("manager@demo.example")];
  const [mine, theirs] = [await edit(first), await edit(second)];

  const saved = "客户来电补充：室外机在二楼外墙。";
  await mine.locator("[name=priority]").selectOption("urgent");
  await mine.locator("textarea[name=description]").fill(saved);
  await mine.getByRole("button", { name: t("ticket.intake.save"), exact: true }).click();
  await expect(mine).toBeHidden();

  const typed = "客户补充：室外机在楼顶，需要带梯子。";
  await theirs.locator("textarea[name=description]").fill(typed);
  await theirs.getByRole("button", { name: t("ticket.intake.save"), exact: true }).click();
  const conflict = second.getByRole("dialog", { name: t("ticket.conflict.title") });
  await expect(conflict.getByRole("list", { name: t("ticket.conflict.changes") })).toContainText(
    t("workflow.priority.urgent"),
  );
  await expect(conflict).toContainText("林晓燕");
  const both = conflict.getByRole("region", { name: t("ticket.conflict.fields") });
  await expect(both, "what clashes stands side by side").toContainText(saved);
  await expect(both).toContainText(typed);

  await conflict.getByRole("button", { name: t("ticket.conflict.load") }).click();
  await expect(conflict).toBeHidden();
  await expect(theirs.locator("textarea[name=description]")).toHaveValue(typed);
  await expect(theirs, "nobody overwrites unseen").toContainText(t("ticket.conflict.now", { value: saved }));
  await theirs.getByRole("button", { name: t("ticket.intake.save"), exact: true }).click();
  await expect(theirs).toBeHidden();

  const [stored] = await query("SELECT priority::text, description FROM ticket WHERE number = $1", [number]);
  expect(stored, "the other's priority is kept").toEqual({ priority: "urgent", description: typed });
});
