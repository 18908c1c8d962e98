import { beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { findOrCreateCustomer } from "@/lib/customers/mutations";
import { customerCard } from "@/lib/customers/queries";
import { db, transaction } from "@/lib/db/client";
import { createCompany, staff } from "@/tests/factories/company";
import { monday, newPhone, openRequest, ticketNow } from "@/tests/factories/tickets";
import { inParallel } from "@/tests/support/database";

beforeAll(createCompany);
beforeEach(() => setClock(monday));

const visitor = { name: "赵强", email: null, locale: "zh-CN" };

test("twenty equal submissions at once make one customer", async () => {
  const phone = newPhone();
  const results = await inParallel(20, (client) =>
    client.$transaction((tx) => findOrCreateCustomer(tx, { ...visitor, phone })),
  );
  expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
  const ids = results.map((result) => result.status === "fulfilled" && result.value.id);
  expect(new Set(ids).size).toBe(1);
});

test("whoever knows a phone number cannot rename its owner", async () => {
  const phone = newPhone();
  const first = await transaction((tx) => findOrCreateCustomer(tx, { ...visitor, phone }));
  await db.customer.update({ where: { id: first.id }, data: { tier: "key" } });
  const again = await transaction((tx) =>
    findOrCreateCustomer(tx, { ...visitor, phone, name: "别人", email: "x@example.com", kind: "dealer" }),
  );
  expect(again).toEqual({ id: first.id, tier: "key" });
  expect(await db.customer.findUnique({ where: { phone } })).toMatchObject({
    name: "赵强",
    email: null,
    kind: "individual",
  });
});

test("the card counts and shows only to those who may read a ticket of the customer", async () => {
  const { number } = await openRequest({ contactPhone: "13911112222" });
  await openRequest({ contactPhone: "13911112222", description: "另一台机器漏水" });
  const { customerId } = await ticketNow(number);
  const card = await customerCard(await staff("agent"), customerId);
  expect(card).toMatchObject({ maskedPhone: "139****2222", ticketCount: 2, openTicketCount: 2 });
  expect(JSON.stringify(card)).not.toContain("13911112222");
  expect(await customerCard(await staff("southerner"), customerId)).toBeNull();
});
