import { signIn } from "./support/session";
import { expect, test } from "./support/test";

test("the desk is ready, and says so to whoever watches it", async ({ request }) => {
  const live = await request.get("/api/health/live");
  expect(live.status()).toBe(200);
  const ready = await request.get("/api/health/ready");
  expect(await ready.json()).toEqual({ status: "ready", checks: { database: true, migrations: true, disk: true } });
});

test("every answer carries the headers that protect its reader, errors too", async ({ request }) => {
  for (const path of ["/sign-in", "/no-such-page", "/api/health/live"]) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["x-frame-options"], path).toBe("DENY");
    expect.soft(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("a demo person is signed in", async ({ context, page }) => {
  await signIn(context, "manager@demo.example");
  await page.goto("/sign-in");
  await expect(page).not.toHaveURL(/sign-in/);
});
