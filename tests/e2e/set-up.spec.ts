import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeEmbedded } from "@/lib/db/embedded";
import { buildFolder } from "./support/build";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";

const t = textsIn("zh-CN");

type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

test.describe("the first start in production", () => {
  // The link that was used answers 404.
  test.use({ expectedComplaints: [/\/setup\/\S+ Failed to load resource: the server responded with a status of 404/] });

  test("in production the first administrator comes in by a link that works once", async ({ page, openBrowser }) => {
    test.slow();
    const port = await freePort();
    const appUrl = `http://localhost:${port}`;
    const dataDir = mkdtempSync(path.join(tmpdir(), "desk-production-"));
    // The database server may run as another user.
    chmodSync(dataDir, 0o755);
    const environment = { PORT: String(port), DATA_DIR: dataDir, APP_URL: appUrl, AUTH_SECRET: newSecret() };
    const desk = run("up.ts", [], environment);
    try {
      await expect.poll(desk.output, { timeout: 90_000 }).toContain(`Ready at ${appUrl} (production mode)`);
      expect(desk.output()).toContain("npm run cli -- setup");

      await page.goto(`${appUrl}/sign-in`);
      await expect(page.getByRole("button", { name: t("auth.signIn.submit"), exact: true })).toBeVisible();
      await expect(page.locator("button[name=email]"), "no demo people").toHaveCount(0);

      const setup = run("cli.ts", ["setup"], environment);
      expect(await setup.ended, setup.output()).toBe(0);
      const link = /http:\S+\/setup\/\S+/.exec(setup.output())?.[0] ?? "";
      const person = { email: "first.admin@company.example", password: "Herons-nest-7-on-the-lake" };
      await page.goto(link);
      await page.locator("[name=name]").fill("唐知远");
      await page.locator("[name=email]").fill(person.email);
      await page.locator("[name=password]").fill(person.password);
      await page.getByRole("button", { name: t("auth.setup.submit") }).click();
      await expect(page).toHaveURL(`${appUrl}/home`);

      const other = await (await openBrowser()).newPage();
      await other.goto(link);
      await expect(other.getByRole("heading", { name: t("auth.setup.closedTitle") })).toBeVisible();
      await other.goto(`${appUrl}/org`);
      await other.locator("[name=email]").fill(person.email);
      await other.locator("[name=password]").fill(person.password);
      await other.getByRole("button", { name: t("auth.signIn.submit"), exact: true }).click();
      await expect(other).toHaveURL(`${appUrl}/org`);
      // Their prefetches would complain about the server that stops next.
      await Promise.all([page.close(), other.close()]);
    } finally {
      desk.child.kill("SIGTERM");
      await desk.ended;
      removeEmbedded(dataDir);
    }
  });
});

for (const [name, secret] of [
  ["none", ""],
  ["a short one", "k7Qd92mZ"],
  ["one of the tutorials", "please-change-me-please-change-me-please"],
] as const) {
  test(`in production a start with ${name} as secret is refused`, async () => {
    const dataDir = path.join(tmpdir(), `desk-refused-${newSecret()}`);
    const desk = run("up.ts", [], {
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      APP_URL: "https://desk.company.example",
      AUTH_SECRET: secret,
    });
    expect(await desk.ended).toBe(1);
    const [, complaint = "", ...rest] = desk.output().trim().split(/\n+/);
    expect(complaint).toMatch(/^AUTH_SECRET .+\.$/);
    expect(rest).toEqual([]);
  });
}

/** A program of scripts/ as people run it, without what the tests' own desk is told. */
function run(script: string, args: string[], environment: Record<string, string>): Run {
  const chunks: string[] = [];
  const child = spawn(process.execPath, ["--import", "tsx", path.join("scripts", script), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{ NEXT_DIST_DIR: buildFolder, DATABASE_URL: "", HOST: "", DEMO: "", NODE_ENV: "production" },
      ...environment,
    },
  });
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, output: () => chunks.join(""), ended };
}

function newSecret(): string {
  return randomBytes(36).toString("base64url");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
