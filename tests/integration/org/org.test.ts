import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { publicActor } from "@/lib/auth/queries";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { orgChart } from "@/lib/org/queries";
import { positionId } from "@/prisma/seed/chart";
import { createCompany, ids, staff } from "@/tests/factories/company";
import { monday } from "@/tests/factories/tickets";

beforeAll(createCompany);
beforeEach(() => setClock(monday));
afterEach(() => setClock(null));

const holdersOf = async (name: string) => {
  const { positions } = await orgChart(await staff("technician"));
  return positions.find(({ id }) => id === positionId(name))?.holders;
};

test("shows who holds a position today, and how", async () => {
  const at = (personId: string, from: string, to: string | null) => ({
    personId,
    positionId: positionId("colleague"),
    kind: "acting" as const,
    validFrom: new Date(from),
    validTo: to && new Date(to),
  });
  await db.assignment.createMany({
    data: [
      at(ids.person("southerner"), "2026-11-23", "2026-11-23"),
      at(ids.person("agent"), "2026-11-01", "2026-11-22"),
      at(ids.person("support"), "2026-11-24", null),
    ],
  });
  await db.leave.create({
    data: { personId: ids.person("colleague"), fromDay: new Date("2026-11-23"), toDay: new Date("2026-11-23") },
  });
  expect(await holdersOf("colleague")).toMatchObject([
    { personId: ids.person("colleague"), kind: "primary", isConcurrent: false, isOnLeave: true },
    { personId: ids.person("southerner"), kind: "acting", isConcurrent: true, isOnLeave: false },
  ]);
});

test("leaves out what is closed and who is disabled", async () => {
  await db.position.update({ where: { id: positionId("quality") }, data: { closedAt: monday } });
  await db.person.update({ where: { id: ids.person("finance") }, data: { disabledAt: monday } });
  expect(await holdersOf("quality")).toBeUndefined();
  expect(await holdersOf("finance")).toEqual([]);
});

test("is for staff only", async () => {
  await expect(orgChart(publicActor("x"))).rejects.toThrow(new DomainError("forbidden"));
});
