import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { customerActor, publicActor } from "@/lib/auth/queries";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { submitRequest } from "@/lib/tickets/intake/mutations";
import { postMessage } from "@/lib/tickets/messages/mutations";
import { savePlan, sendQuote } from "@/lib/tickets/plan/mutations";
import { acceptQuote, declineQuote } from "@/lib/tickets/tracking/mutations";
import { trackingPage } from "@/lib/tickets/tracking/queries";
import { dispatchVisit } from "@/lib/tickets/visits/mutations";
import { performAction } from "@/lib/tickets/workflow/mutations";
import { createCompany, staff } from "@/tests/factories/company";
import { newPhone, openRequest, planOf, requestOf, ticketAt, ticketNow, versionOf } from "@/tests/factories/tickets";

beforeAll(createCompany);
// Not frozen: times in the order of what happens, as in earnest.
beforeEach(() => setClock(null));
afterEach(() => setClock(null));

async function race<T>(count: number, work: (index: number) => Promise<T>) {
  const results = await Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));
  return {
    won: results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])),
    lost: results.flatMap((result) => (result.status === "rejected" ? [result.reason as { code?: string }] : [])),
  };
}

test("20 equal submissions of one draft make one ticket, not held, with its photos, and 20 working links", async () => {
  const draft = await db.requestDraft.create({
    data: { tokenHash: randomUUID(), startedAt: new Date(Date.now() - 60_000) },
  });
  const photo = { kind: "photo" as const, fileName: "a.jpg", mimeType: "image/jpeg", size: 1, sha256: "00" };
  await db.attachment.create({ data: { ...photo, draftId: draft.id, storageKey: randomUUID(), uploadedBy: "draft" } });
  const [input, sender] = [requestOf(), publicActor(randomUUID())];
  const { won, lost } = await race(20, () => submitRequest(sender, input, "web", draft));
  expect(lost).toEqual([]);
  expect(new Set(won.map(({ number }) => number)).size).toBe(1);
  const tickets = await db.ticket.findMany({
    where: { contactPhone: input.contactPhone },
    include: { attachments: true, events: true, clocks: true },
  });
  expect(tickets).toHaveLength(1);
  expect(tickets[0]).toMatchObject({ isHeld: false, attachments: [{ fileName: "a.jpg" }] });
  expect(tickets[0]?.events.filter(({ type }) => type === "ticket.submitted")).toHaveLength(1);
  expect(tickets[0]?.clocks).toHaveLength(2);
  for (const { trackingToken } of won) expect((await customerActor(trackingToken))?.ticketId).toBe(tickets[0]?.id);
});

test("of 50 racing transitions one wins, the others hear that the ticket has changed", async () => {
  const { number, id } = await openRequest();
  const [agent, manager] = [await staff("agent"), await staff("manager")];
  const { won, lost } = await race(50, (index) =>
    index % 2
      ? performAction(agent, number, "refer", { version: 1 })
      : performAction(manager, number, "answer", { version: 1, answer: "请复位" }),
  );
  expect(won).toHaveLength(1);
  expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(["versionConflict"]));
  expect(await db.ticketTransition.count({ where: { ticketId: id } })).toBe(2);
  expect(await db.message.count({ where: { ticketId: id } })).toBe(won[0]?.action === "answer" ? 1 : 0);
  expect((await ticketNow(number)).version).toBe(2);
});

test("parallel requests get the numbers of the day without gap or double", async () => {
  // A day that no other test of this file lives in.
  setClock(new Date("2027-03-01T02:00:00Z"));
  const { won, lost } = await race(30, () => openRequest());
  expect(lost).toEqual([]);
  const numbers = won.map(({ number }) => number).sort();
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => `SR270301-${String(i + 1).padStart(5, "0")}`));
  // Two minutes before midnight in Shanghai, and at midnight.
  setClock(new Date("2027-03-02T15:58:00Z"));
  expect((await openRequest()).number).toBe("SR270302-00001");
  setClock(new Date("2027-03-02T16:00:00Z"));
  expect((await openRequest()).number).toBe("SR270303-00001");
});

test("20 requests at once from one unknown phone make one customer, who keeps the first name", async () => {
  const contactPhone = newPhone();
  const { won, lost } = await race(20, (index) => openRequest({ contactPhone, contactName: `王${index}` }));
  expect(lost).toEqual([]);
  expect(won).toHaveLength(20);
  const customers = await db.customer.findMany({ where: { phone: contactPhone }, include: { tickets: true } });
  expect(customers).toHaveLength(1);
  expect(customers[0]?.tickets).toHaveLength(20);
});

test("of accepting and refusing a quote at once one counts", async () => {
  const { number, id, customer } = await ticketAt("plan");
  const support = await staff("support");
  await savePlan(support, number, await versionOf(number), planOf({ isChargeable: true }));
  const lines = [{ kind: "labour" as const, text: "人工费", quantity: 1, unitMinor: 12_000 }];
  const validUntil = new Date(Date.now() + 86_400_000);
  await sendQuote(support, number, await versionOf(number), { lines, validUntil });
  const quoteId = (await trackingPage(customer)).quote?.id ?? "";
  const { lost } = await race(10, (index) =>
    index % 2 ? acceptQuote(customer, quoteId) : declineQuote(customer, "太贵"),
  );
  expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(["stageChanged"]));
  const decided = await db.ticketEvent.count({
    where: { ticketId: id, type: { in: ["quote.accepted", "quote.declined"] } },
  });
  expect(decided).toBe(1);
});

test("of 20 dispatches at once one sends an engineer", async () => {
  const { number, id } = await ticketAt("execute");
  const technician = await staff("technician");
  const version = await versionOf(number);
  const order = { kind: "onSite", engineerId: technician.personId, eta: null } as const;
  const { won, lost } = await race(20, () => dispatchVisit(technician, number, version, order));
  expect(won).toHaveLength(1);
  expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(["versionConflict"]));
  expect(await db.visit.count({ where: { ticketId: id } })).toBe(1);
});

test("a message sent 20 times at once is stored once", async () => {
  const { number, id } = await openRequest();
  const agent = await staff("agent");
  const input = { audience: "customer" as const, body: "您好", clientKey: randomUUID(), attachmentIds: [] };
  const { won, lost } = await race(20, () => postMessage(agent, number, input));
  expect(lost).toEqual([]);
  expect(new Set(won.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await db.message.count({ where: { ticketId: id } })).toBe(1);
});

test("a ticket that somebody holds locked for long is answered with: try again", async () => {
  const { number } = await openRequest();
  const agent = await staff("agent");
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM ticket WHERE number = ${number} FOR UPDATE`;
    locked.resolve();
    await released.promise;
  });
  await locked.promise;
  await expect(performAction(agent, number, "refer", { version: 1 })).rejects.toMatchObject({
    code: "databaseUnavailable",
  });
  released.resolve();
  await holding;
  await performAction(agent, number, "refer", { version: 1 });
});
