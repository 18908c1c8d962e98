import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { brokenInvariants } from "@/lib/db/invariants";
import { seedBase } from "@/prisma/seed/base";
import { seedStarterCompany } from "@/prisma/seed/base/starter";

beforeAll(() =>
  db.$transaction(async (tx) => {
    await seedBase(tx);
    await seedStarterCompany(tx, { nameZh: "本公司", nameEn: "Our company" });
  }),
);

test("a company that has just begun breaks no invariant", async () => {
  expect(await brokenInvariants(process.env.DATABASE_URL ?? "")).toEqual([]);
});
