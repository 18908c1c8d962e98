import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import {
  catalogue,
  checklistOf,
  deviceOfSerial,
  faultTree,
  lookUpWarranty,
  serviceHistory,
} from "@/lib/devices/queries";
import { createCompany, ids, serials, staff } from "@/tests/factories/company";
import { monday, openRequest } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));
afterEach(() => setClock(null));

test("warranty of a serial number as people type it, without a word about the owner", async () => {
  const found = await lookUpWarranty(" ac35-２０２６-0001 ");
  expect(found).toMatchObject({ serial: serials.inWarranty, model: { code: "AC-35" }, verdict: "inWarranty" });
  expect(found?.covers).toContainEqual({ cover: "labour", until: "2032-03-01" });
  expect(JSON.stringify(found)).not.toMatch(/王建国|13800000000|customer/i);
  expect(await lookUpWarranty("NOT-THERE-1")).toBeNull();
});

test("the verdict turns at midnight in China", async () => {
  setClock(new Date("2032-03-01T15:59:00Z"));
  expect((await deviceOfSerial(db, serials.inWarranty))?.verdict).toBe("inWarranty");
  setClock(new Date("2032-03-01T16:01:00Z"));
  expect((await deviceOfSerial(db, serials.inWarranty))?.verdict).toBe("outOfWarranty");
});

test("the request form's catalogue, the fault tree and the checklist", async () => {
  expect((await catalogue()).map(({ code, models }) => [code, models.map((model) => model.code)])).toContainEqual([
    "AC",
    ["AC-35"],
  ]);
  expect(await faultTree(ids.category("AC"))).toMatchObject([
    { code: "AC-F1", children: [{ code: "AC-F11", children: [] }] },
  ]);
  expect(await checklistOf(ids.category("AC"))).toContainEqual(
    expect.objectContaining({ code: "AC-C2", minimum: 2, maximum: null, isTest: true }),
  );
});

test("a device's history holds only what the reader may see, newest first", async () => {
  const first = await openRequest();
  setClock(new Date(monday.getTime() + 60_000));
  const second = await openRequest();
  const device = await deviceOfSerial(db, serials.inWarranty);
  const history = async (name: "agent" | "southerner", limit = 10) =>
    (await serviceHistory(await staff(name), device?.id ?? "", { limit })).entries.map(({ number }) => number);
  expect(await history("agent")).toEqual([second.number, first.number]);
  expect(await history("agent", 1)).toEqual([second.number]);
  expect(await serviceHistory(await staff("southerner"), device?.id ?? "", { limit: 10 })).toEqual({
    entries: [],
    hiddenCount: 2,
  });
});
