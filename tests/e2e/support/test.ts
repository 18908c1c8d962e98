import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";

export { expect };

type Fixtures = {
  /** Texts that a test expects in the console: the browser itself reports every answer of 400 and above there. */
  expectedComplaints: RegExp[];
  complaints: string[];
  watchedPages: undefined;
  /** Another browser beside that of `context`: for a second person. Closed at the end. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
};

/** The test function of all browser tests: any error in the console or in a script of any page fails the test. */
export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  complaints: [
    async ({ expectedComplaints }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((expected) => expected.test(text)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  watchedPages: [
    async ({ context, complaints }, use) => {
      watch(context, complaints);
      await use(undefined);
    },
    { auto: true },
  ],
  openBrowser: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      watch(context, complaints);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

function watch(context: BrowserContext, complaints: string[]): void {
  context.on("page", (page: Page) => {
    page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()} ${message.text()} (${message.location().url})`);
    });
  });
}
