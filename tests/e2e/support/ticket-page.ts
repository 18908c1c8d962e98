import type { Locator, Page } from "@playwright/test";
import type { Action } from "@/lib/tickets/workflow/constants";
import { expect } from "./test";
import type { Texts } from "./texts";

/** What staff do on the page of one ticket. */
export function ticketPage(page: Page, t: Texts, number: string) {
  const work = page.locator("#work");
  const isDone = (text: string) => expect(page.getByText(text, { exact: true }).first()).toBeVisible();
  return {
    work,
    isDone,
    async open() {
      await page.goto(`/tickets/${number}`);
      await expect(page).toHaveTitle(new RegExp(number));
    },
    async take() {
      await page.getByRole("button", { name: t("ticket.owner.take"), exact: true }).click();
      await isDone(t("ticket.owner.taken"));
    },
    /** Presses a save button of the stage's forms and waits until it is saved. */
    async save(button: string, saved: string) {
      await work.getByRole("button", { name: button, exact: true }).click();
      await isDone(saved);
    },
    /** An action of the workflow, with what it needs to be told. */
    async act(action: Action, fill?: (dialog: Locator) => Promise<void>) {
      const name = t(`workflow.action.${action}`);
      const bar = page.getByRole("group", { name: t("ticket.actions.label") });
      await bar.getByRole("button", { name, exact: true }).click();
      const dialog = page.getByRole("dialog", { name });
      await fill?.(dialog);
      await dialog.getByRole("button", { name, exact: true }).click();
      await isDone(t(`ticket.actions.done.${action}`));
    },
    /** A look-up field: types and takes the first that fits. */
    async choose(field: Locator, text: string) {
      await field.fill(text);
      await page.getByRole("option", { name: text }).first().click();
    },
  };
}
