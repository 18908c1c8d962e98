import { beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { eventsPage } from "@/lib/tickets/timeline/queries";
import { eventsQuery } from "@/lib/tickets/timeline/schema";
import { createCompany, staff } from "@/tests/factories/company";
import { monday, ticketAt } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

test("pages of a history hold every event once, newest first", async () => {
  const { number, id } = await ticketAt("plan");
  const agent = await staff("agent");
  const read: string[] = [];
  let cursor: string | null = null;
  do {
    const query = eventsQuery.parse({ limit: 2, ...(cursor && { cursor }) });
    const page = await eventsPage(agent, number, query);
    read.push(...page.items.map((event) => event.id));
    cursor = page.nextCursor;
  } while (cursor);
  const all = await db.ticketEvent.findMany({ where: { ticketId: id }, orderBy: { id: "desc" }, select: { id: true } });
  expect(read).toEqual(all.map((event) => String(event.id)));
  expect(read.length).toBeGreaterThan(4);
});

test("an invented cursor is refused, and a ticket out of sight has no history", async () => {
  const { number } = await ticketAt("execute");
  const agent = await staff("agent");
  for (const cursor of ["x", "MA", "LTE", Buffer.from("9".repeat(30)).toString("base64url"), ""])
    await expect(eventsPage(agent, number, { limit: 2, cursor })).rejects.toMatchObject({ code: "malformed" });
  await expect(eventsPage(await staff("southerner"), number, { limit: 2 })).rejects.toMatchObject({ code: "notFound" });
});
