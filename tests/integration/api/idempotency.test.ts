import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createCompany } from "@/tests/factories/company";
import { newPhone, ticketAt } from "@/tests/factories/tickets";
import { operationOf, send, tokenOf } from "./client";

beforeAll(createCompany);

const create = operationOf("createRequest");
const request = () => ({ ...(create.example.body as object), contactPhone: newPhone() });
const key = () => ({ "Idempotency-Key": crypto.randomUUID() });

test("twenty equal submissions with one key make one ticket, and all answered ones the same answer", async () => {
  const [body, headers] = [request(), key()];
  const before = await db.ticket.count();
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(create, { body, headers })));
  expect(await db.ticket.count()).toBe(before + 1);
  const done = answers.filter((answer) => answer.status === 201);
  expect(done.length).toBeGreaterThan(0);
  expect(new Set(done.map((answer) => JSON.stringify(Object.entries(answer.body).toSorted()))).size).toBe(1);
  expect(answers.filter((answer) => answer.status !== 201).map((answer) => answer.body.code)).toEqual(
    Array.from({ length: 20 - done.length }, () => "requestInFlight"),
  );
  expect(await send(create, { body, headers })).toMatchObject({ status: 201, body: done[0]?.body });
});

test("the same key with another body is refused", async () => {
  const headers = key();
  await send(create, { body: request(), headers });
  expect(await send(create, { body: request(), headers })).toMatchObject({
    status: 422,
    body: { code: "idempotencyKeyReused" },
  });
});

test("a refused request leaves its key free", async () => {
  const { number } = await ticketAt("plan");
  const headers = key();
  const call = { token: await tokenOf("support"), params: { number }, headers };
  const post = operationOf("createMessage");
  expect(await send(post, { ...call, body: { audience: "internal", body: "" } })).toMatchObject({ status: 400 });
  expect(await send(post, { ...call, body: { audience: "internal", body: "a note" } })).toMatchObject({ status: 201 });
});

test("an action repeated with its key happens once", async () => {
  const { number } = await ticketAt("diagnose");
  const { version } = await db.ticket.findUniqueOrThrow({ where: { number } });
  const call = {
    token: await tokenOf("support"),
    params: { number },
    headers: key(),
    body: { version, question: "Which model?" },
  };
  const first = await send(operationOf("actions.askBack"), call);
  expect(first).toMatchObject({ status: 200, body: { version: version + 1 } });
  expect(await send(operationOf("actions.askBack"), call)).toMatchObject({ status: 200, body: first.body });
  expect(await db.ticketTransition.count({ where: { ticket: { number }, action: "askBack" } })).toBe(1);
});

test("no secret lies in the clear under a key", async () => {
  const { body } = await send(create, { body: request(), headers: key() });
  const rows = await db.idempotencyKey.findMany({ select: { responseBody: true } });
  expect(JSON.stringify(rows)).not.toContain(body.trackingToken);
});
