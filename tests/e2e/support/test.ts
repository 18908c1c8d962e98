import { test as base, expect, type Page } from "@playwright/test";

export { expect };

type Fixtures = {
  /** Texts that a test expects in the console: the browser itself reports every answer of 400 and above there. */
  expectedComplaints: RegExp[];
  watchedPages: undefined;
};

/** The test function of all browser tests: any error in the console or in a script of any page fails the test. */
export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  watchedPages: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = [];
      const watch = (page: Page) => {
        page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.stack ?? error.message}`));
        page.on("console", (message) => {
          if (message.type() === "error")
            complaints.push(`${page.url()} ${message.text()} (${message.location().url})`);
        });
      };
      context.on("page", watch);
      await use(undefined);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((expected) => expected.test(text)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});
