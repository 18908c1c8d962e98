import type { APIRequestContext } from "@playwright/test";
import { apiToken, forgetRequestLimits, query } from "./database";
import { expect } from "./test";

export type Tracked = { number: string; token: string };

/** A new request of a customer, by the interface for programs: for tests that begin after it. */
export async function submitRequest(request: APIRequestContext, phone: string): Promise<Tracked> {
  await forgetRequestLimits();
  const answer = await request.post("/api/v1/requests", {
    data: {
      contactName: "孙悦",
      contactPhone: phone,
      areaCode: "320106",
      addressDetail: "湖南路 12 号 501 室",
      categoryId: await categoryId(),
      description: "开机十分钟后停机。It stops after ten minutes.",
      serviceMode: "onSite",
      consent: true,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { number, trackingToken } = await answer.json();
  return { number, token: trackingToken };
}

/** A person of the demo company who works by program. */
export async function restDesk(request: APIRequestContext, email: string) {
  const headers = { authorization: `Bearer ${await apiToken(email)}` };
  const versionOf = async (number: string) =>
    (await (await request.get(`/api/v1/tickets/${number}`, { headers })).json()).version as number;
  return async (method: "POST" | "PUT", number: string, path: string, fields: Record<string, unknown> = {}) => {
    const data = { version: await versionOf(number), ...fields };
    const answer = await request.fetch(`/api/v1/tickets/${number}/${path}`, { method, headers, data });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
  };
}

/** Takes a new request as far as a quote that waits for its customer. */
export async function quoteRequest(request: APIRequestContext, number: string): Promise<void> {
  const service = await restDesk(request, "service@demo.example");
  await service("POST", number, "actions/refer");
  const support = await restDesk(request, "support@demo.example");
  const [fault] = await query<{ id: string }>(
    `SELECT f.id FROM fault_code f JOIN ticket t ON t.category_id = f.category_id
     WHERE t.number = $1 AND NOT EXISTS (SELECT 1 FROM fault_code below WHERE below.parent_id = f.id) LIMIT 1`,
    [number],
  );
  await support("PUT", number, "diagnosis", {
    faultCodeId: fault?.id,
    cause: "The fan motor stands still",
    causeLevel: "confirmed",
    method: "remote",
    responsibility: "use",
    warranty: "outOfWarranty",
  });
  await support("POST", number, "actions/diagnose");
  await support("PUT", number, "plan", {
    place: "depot",
    steps: ["Replace the fan motor"],
    labourMinutes: 60,
    isChargeable: true,
    parts: [],
  });
  await support("POST", number, "quotes", {
    lines: [{ kind: "labour", text: "Labour", quantity: 1, unitMinor: 12_000 }],
    validUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  });
}

async function categoryId(): Promise<string | undefined> {
  const [category] = await query<{ id: string }>("SELECT id FROM product_category WHERE code = 'SPLIT'");
  return category?.id;
}
