import { afterEach, beforeAll, expect, test } from "vitest";
import { once } from "@/lib/api/idempotency";
import { peerHeader } from "@/lib/auth/address";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createCompany } from "@/tests/factories/company";
import { newPhone, ticketAt } from "@/tests/factories/tickets";
import { operationOf, send, tokenOf } from "./client";

beforeAll(createCompany);
afterEach(() => setClock(null));

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

test("an answer that changed nothing is given again at once", async () => {
  const owner = { owner: "test", key: "no-transaction", route: "", body: "" };
  const answer = { status: 200, body: { done: true } };
  let runs = 0;
  const ask = () =>
    once(
      owner,
      async () => (runs += 1),
      () => answer,
    );
  expect(await ask()).toEqual(answer);
  expect(await ask()).toEqual(answer);
  expect(runs).toBe(1);
});

test("a key is free again after a day, and old ones go", async () => {
  const start = Date.now();
  const old = await db.idempotencyKey.createManyAndReturn({
    data: [1, 2, 3].map((n) => ({
      owner: "test",
      key: `old-${n}`,
      route: "",
      bodyHash: "",
      createdAt: new Date(start),
    })),
    select: { key: true },
  });
  const headers = key();
  const first = await send(create, { body: request(), headers });
  setClock(new Date(start + 23 * 3_600_000));
  expect(await send(create, { body: request(), headers })).toMatchObject({ status: 422 });
  setClock(new Date(start + 25 * 3_600_000));
  const second = await send(create, { body: request(), headers });
  expect(second.status).toBe(201);
  expect(second.body.number).not.toBe(first.body.number);
  for (let claims = 0; claims < 4; claims += 1) await send(create, { body: request(), headers: key() });
  expect(await db.idempotencyKey.count({ where: { owner: "test", key: { in: old.map((row) => row.key) } } })).toBe(0);
});

test("one key of two visitors is two keys, of one customer on two networks it is one", async () => {
  const headers = key();
  const from = (address: string) => ({ ...headers, [peerHeader]: address });
  const first = await send(create, { body: request(), headers: from("203.0.113.1") });
  const second = await send(create, { body: request(), headers: from("203.0.113.2") });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.number).not.toBe(first.body.number);
  const message = { params: { token: first.body.trackingToken }, body: { body: "在家" } };
  const post = operationOf("track.message");
  const sent = await send(post, { ...message, headers: from("203.0.113.1") });
  expect(await send(post, { ...message, headers: from("203.0.113.3") })).toMatchObject({
    status: 200,
    body: sent.body,
  });
  expect(await db.message.count({ where: { ticket: { number: first.body.number } } })).toBe(1);
});

test("no secret lies in the clear under a key", async () => {
  const { body } = await send(create, { body: request(), headers: key() });
  const rows = await db.idempotencyKey.findMany({ select: { responseBody: true } });
  expect(JSON.stringify(rows)).not.toContain(body.trackingToken);
});
