import { beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { searchParts } from "@/lib/parts/queries";
import { createCompany, ids, staff } from "@/tests/factories/company";

beforeAll(async () => {
  await createCompany();
  const part = { nameZh: "风机", nameEn: "Fan motor", priceMinor: 100 };
  await db.part.create({ data: { ...part, number: "AA-100%", nameZh: "室内 风机" } });
  await db.part.create({ data: { ...part, number: "ZZ_9", fits: { create: { modelId: ids.model("AC-35") } } } });
});

const search = async (q: string, modelId: string | null = null, limit = 10) =>
  (await searchParts(await staff("support"), { q, modelId, limit })).map(({ number, isFit }) => `${number} ${isFit}`);

describe("searching parts", () => {
  test.each([
    ["by the Chinese name", "风机", ["AA-100% false", "ZZ_9 false"]],
    ["by the English name, whatever the case", "FAN", ["AA-100% false", "ZZ_9 false"]],
    ["by every word", "motor 室内", ["AA-100% false"]],
    ["by number", "pcb", ["PCB-1 false"]],
    ["taking % for itself", "%", ["AA-100% false"]],
    ["taking _ for itself", "_", ["ZZ_9 false"]],
    ["taking \\ for itself", "\\", []],
    ["full-width letters folded", "ＰＣＢ", ["PCB-1 false"]],
  ])("%s", async (_, q, found) => {
    expect(await search(q)).toEqual(found);
  });

  test("what fits the model comes first, within the limit", async () => {
    expect(await search("风机", ids.model("AC-35"))).toEqual(["ZZ_9 true", "AA-100% false"]);
    expect(await search("风机", ids.model("AC-35"), 1)).toEqual(["ZZ_9 true"]);
  });

  test("is not for the public", async () => {
    const refused = searchParts(publicActor("x"), { q: "", modelId: null, limit: 1 });
    await expect(refused).rejects.toThrow(new DomainError("forbidden"));
  });
});
