import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { operations } from "@/app/api/v1/_operations/document";
import { peerHeader } from "@/lib/auth/address";
import { db } from "@/lib/db/client";
import { serialLimit } from "@/lib/tickets/intake/drafts/constants";
import { createCompany } from "@/tests/factories/company";
import { newPhone, openRequest, ticketAt } from "@/tests/factories/tickets";
import { operationOf, send, tokenOf } from "./client";

beforeAll(createCompany);

const request = () => ({ ...(operationOf("createRequest").example.body as object), contactPhone: newPhone() });

test("the warranty of serial numbers is told only so often to one address", async () => {
  const operation = operationOf("checkWarranty");
  const call = { query: { serial: "NOBODY-1" }, headers: { [peerHeader]: "203.0.113.77" } };
  const asked = await Promise.all(Array.from({ length: serialLimit.limit + 1 }, () => send(operation, call)));
  expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
  const other = { ...call, headers: { [peerHeader]: "203.0.113.78" } };
  expect(await send(operation, other)).toMatchObject({ status: 404 });
});

test("a wrong field is named, and nothing is stored", async () => {
  const before = await db.ticket.count();
  const answer = await send(operationOf("createRequest"), {
    body: { ...request(), contactPhone: "12", consent: false },
  });
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ code: "malformed", status: 400 });
  expect(answer.body.errors).toEqual([
    { path: "contactPhone", code: "invalidPhone" },
    { path: "consent", code: "consentRequired" },
  ]);
  expect(await db.ticket.count()).toBe(before);
});

test.each([
  ["an unknown field", { isAdmin: true }, "isAdmin"],
  ["NUL", { description: "no\u0000cooling" }, "description"],
  ["a lone surrogate", { contactName: "\ud800" }, "contactName"],
  ["an object for a text", { description: { not: "" } }, "description"],
])("%s is refused by its name", async (_name, change, path) => {
  const answer = await send(operationOf("createRequest"), { body: { ...request(), ...change } });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
});

test("broken JSON, another media type and a large body", async () => {
  const create = operationOf("createRequest");
  expect(await send(create, { body: "{" })).toMatchObject({
    status: 400,
    body: { detail: "The body is not valid JSON.", errors: [{ code: "notJson" }] },
  });
  expect(await send(create, { body: "{}", headers: { "Content-Type": "text/plain" } })).toMatchObject({ status: 415 });
  expect(await send(create, { body: JSON.stringify({ a: "x".repeat(1_100_000) }) })).toMatchObject({ status: 413 });
});

test("unknown query keys and foreign cursors are refused", async () => {
  const token = await tokenOf("agent");
  const list = operationOf("listTickets");
  expect(await send(list, { token, query: { stagee: "plan" } })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "stagee", code: "unknownKey" }] },
  });
  expect(await send(list, { token, query: { cursor: "abc" } })).toMatchObject({ status: 400 });
  expect(await send(list, { token, query: { stage: "cooking" } })).toMatchObject({ status: 400 });
});

test("without a token, with a wrong and a revoked one: 401", async () => {
  const me = operationOf("getMe");
  expect(await send(me)).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  expect(await send(me, { token: "asd_wrong" })).toMatchObject({ status: 401 });
  const token = await tokenOf("quality");
  expect(await send(me, { token })).toMatchObject({ status: 200, body: { email: "quality@example.com" } });
  await db.apiToken.updateMany({
    where: { person: { email: "quality@example.com" } },
    data: { revokedAt: new Date() },
  });
  expect(await send(me, { token })).toMatchObject({ status: 401 });
});

test("out of scope answers as unknown does, to the byte", async () => {
  const { number } = await ticketAt("execute");
  const token = await tokenOf("southerner");
  const hidden = await send(operationOf("getTicket"), { token, params: { number } });
  const unknown = await send(operationOf("getTicket"), { token, params: { number: "SR200101-00001" } });
  expect(hidden.status).toBe(404);
  expect(hidden.body).toEqual(unknown.body);
});

test("missing evidence is named; a version that moved on is told with what changed", async () => {
  const { number } = await ticketAt("plan");
  const token = await tokenOf("support");
  const { version } = await db.ticket.findUniqueOrThrow({ where: { number } });
  expect(
    await send(operationOf("actions.approvePlan"), { token, params: { number }, body: { version } }),
  ).toMatchObject({
    status: 422,
    body: {
      code: "evidenceMissing",
      errors: [{ path: "planSteps" }, { path: "appointment" }, { path: "siteAddress" }, { path: "quoteAccepted" }],
    },
  });
  const stale = await send(operationOf("actions.approvePlan"), { token, params: { number }, body: { version: 1 } });
  expect(stale).toMatchObject({ status: 409, body: { code: "versionConflict", currentVersion: version } });
  expect(stale.body.changes.map((change: { type: string }) => change.type)).toContain("ticket.moved");
});

test("no garbage makes a 5xx", async () => {
  const { number, token: tracking } = await openRequest();
  const token = await tokenOf("manager");
  const params: Record<string, string> = { number, token: tracking, visitId: "x", visitPartId: "x" };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations),
      fc.jsonValue({ noneFiniteNumbers: false } as never),
      async (operation, body) => {
        const answer = await send(operation, {
          params: operation.path.includes("{") ? pick(params, operation.path) : {},
          body,
          token,
        });
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
});

function pick(params: Record<string, string>, path: string): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => path.includes(`{${name}}`)));
}
