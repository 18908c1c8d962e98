import type { APIRequestContext } from "@playwright/test";
import { builtPages } from "./support/build";
import { query } from "./support/database";
import { submitRequest } from "./support/rest";
import { signIn, useLanguage } from "./support/session";
import { expect, test } from "./support/test";
import { textsIn } from "./support/texts";

const t = textsIn("zh-CN");
const deskRoutes = builtPages().flatMap(({ route, area }) => (area === "desk" ? [route] : []));

/** What opened locks elsewhere: headers of the framework itself, invented sessions and other spellings of the address. */
const tricks: { name: string; headers?: Record<string, string>; path?: (path: string) => string }[] = [
  { name: "nothing" },
  { name: "the framework's header", headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" } },
  {
    name: "another address in a header",
    headers: { "x-path": "/sign-in", "x-original-url": "/", "x-rewrite-url": "/" },
  },
  { name: "an invented session", headers: { cookie: "__Host-desk-session=x; desk-3000-session=x; session=admin" } },
  { name: "an address of this machine", headers: { "x-forwarded-for": "127.0.0.1", "x-peer-address": "127.0.0.1" } },
  { name: "a navigation's header", headers: { rsc: "1" } },
  { name: "a doubled slash", path: (path) => `/${path}` },
  { name: "an encoded letter", path: (path) => path.replace("t", "%74").replace("h", "%68").replace("o", "%6f") },
  { name: "a detour", path: (path) => `/sign-in/..${path}` },
];

test("the desk has pages to intrude into", () => {
  expect(deskRoutes.length).toBeGreaterThan(3);
});

for (const route of deskRoutes) {
  test(`${route} tells nothing to anybody without a session`, async ({ page, request, baseURL }) => {
    const { number, secrets } = await somebodysTicket();
    const path = route.replace("[number]", number);
    for (const { name, headers = {}, path: respell = (same: string) => same } of tricks) {
      const answer = await request.get(`${baseURL}${respell(path)}`, { headers });
      const body = await answer.text();
      for (const secret of secrets) expect.soft(body.includes(secret), `${secret} shown, by ${name}`).toBe(false);
      expect.soft(answer.status(), name).toBeLessThan(500);
    }
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(path)}`));
  });
}

test.describe(() => {
  test.use({ expectedComplaints: [/status of 404/] });

  test("a technician finds nothing at the address of another office's ticket", async ({ context, page, baseURL }) => {
    const [ticket] = await query<{ number: string; name: string; phone: string }>(
      `SELECT t.number, t.contact_name AS name, t.contact_phone AS phone FROM ticket t
     JOIN department d ON d.id = t.department_id
     WHERE d.code = 'SR' AND NOT EXISTS (
       SELECT 1 FROM ticket_involvement i JOIN department e ON e.id = i.department_id
       WHERE i.ticket_id = t.id AND e.code = 'ER') LIMIT 1`,
    );
    await useLanguage(context, baseURL, "zh-CN");
    await signIn(context, "repair@demo.example");
    for (const number of [ticket?.number ?? "", "SR200101-99999"]) {
      await page.goto(`/tickets/${number}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("errors.page.notFoundTitle"));
      await expect(page).toHaveTitle(new RegExp(`^${t("ticket.page.notFound")}`));
      const source = await (await context.request.get(`/tickets/${number}`)).text();
      expect(source).not.toContain(ticket?.name);
      expect(source).not.toContain(ticket?.phone);
    }
  });
});

test("a disabled person is out at the next request", async ({ context, page }) => {
  const email = "jiang.bo@demo.example";
  await signIn(context, email);
  await page.goto("/tickets");
  await expect(page).toHaveURL(/\/tickets/);
  await query("UPDATE person SET disabled_at = now() WHERE email = $1", [email]);
  await page.goto("/tickets");
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await context.request.get("/api/parts?q=1")).status()).toBe(401);
  await query("UPDATE person SET disabled_at = NULL WHERE email = $1", [email]);
});

test("no cache may keep what a page said to somebody", async ({ context, request }) => {
  await signIn(context, "manager@demo.example");
  const { token } = await submitRequest(request, "13816002061");
  const paths = [
    "/home",
    "/tickets",
    "/org",
    "/api/parts?q=1",
    `/t/${token}`,
    `/api/v1/track/${token}`,
    "/request/contact",
  ];
  for (const path of paths) {
    const cached = (await context.request.get(path)).headers()["cache-control"] ?? "";
    expect.soft(cached, path).toMatch(/private/);
    expect.soft(cached, path).toMatch(/no-store/);
  }
});

test("pages and errors carry the headers that protect their reader", async ({ request }) => {
  const { token } = await submitRequest(request, "13816002062");
  const nonces = new Set<string>();
  const paths = ["/", "/sign-in", "/home", "/no-such-page", "/t/no-such-link", `/t/${token}`, "/request/product"];
  for (const path of paths) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(policy, path).toContain("frame-ancestors 'none'");
    expect.soft(policy, path).toContain("object-src 'none'");
    expect.soft(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    nonces.add(/script-src 'nonce-([0-9a-f]{32})'/.exec(policy)?.[1] ?? path);
  }
  expect(nonces.size, "a nonce of its own for every answer").toBe(paths.length);
  expect([...nonces].every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  for (const path of ["/api/health/live", "/api/v1/tickets", "/api/no-such-route", "/api/v1/track/none"]) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
});

test("a tracking link is neither indexed nor told to other sites", async ({ request, page }) => {
  const { token } = await submitRequest(request, "13816002063");
  for (const path of [`/t/${token}`, "/t/no-such-link"]) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers["x-robots-tag"], path).toContain("noindex");
    expect.soft(headers["referrer-policy"], path).toBe("no-referrer");
  }
  await page.goto(`/t/${token}`);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  const [navigation] = await Promise.all([
    page.waitForRequest((sent) => sent.isNavigationRequest()),
    page.getByRole("link", { name: t("nav.skip") }).evaluate(() => window.location.assign("/")),
  ]);
  expect(navigation.headers().referer).toBeUndefined();
  expect(await isIndexed(request)).toBe(true);
});

/** The start page is meant to be found. */
async function isIndexed(request: APIRequestContext): Promise<boolean> {
  return (await request.get("/")).headers()["x-robots-tag"] === undefined;
}

async function somebodysTicket(): Promise<{ number: string; secrets: string[] }> {
  const [ticket] = await query<{ number: string; name: string; phone: string }>(
    `SELECT number, contact_name AS name, contact_phone AS phone FROM ticket
     WHERE stage = 'execute' AND length(contact_name) > 2 ORDER BY number LIMIT 1`,
  );
  if (!ticket) throw new Error("The demo company has no ticket in execute.");
  const { number, name, phone } = ticket;
  // A colleague's name stands on the chart and on tickets.
  return { number, secrets: [name, phone, phone.slice(-8), "顾明远"] };
}
