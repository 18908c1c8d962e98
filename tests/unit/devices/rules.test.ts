import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type WarrantyFacts, warrantyVerdict } from "@/lib/devices/rules";

const terms = [
  { cover: "majorParts", months: 120 },
  { cover: "labour", months: 12 },
  { cover: "parts", months: 36 },
] as const;

function device(facts: Partial<WarrantyFacts>): WarrantyFacts {
  return { shippedOn: null, purchasedOn: null, installedOn: null, terms, ...facts };
}

describe("warranty of a device", () => {
  test.each([
    ["the day of installation", { installedOn: "2024-03-15" }, "2024-03-15", "inWarranty", "covered", "2027-03-15"],
    ["the last covered day", { installedOn: "2024-03-15" }, "2027-03-15", "inWarranty", "covered", "2027-03-15"],
    ["a day later", { installedOn: "2024-03-15" }, "2027-03-16", "outOfWarranty", "majorPartsOnly", "2034-03-15"],
    ["all cover over", { installedOn: "2014-03-15" }, "2024-03-16", "outOfWarranty", "ended", "2024-03-15"],
    ["before installation", { installedOn: "2026-12-01" }, "2026-11-22", "inWarranty", "covered", "2029-12-01"],
  ] as const)("%s", (_, facts, today, verdict, code, until) => {
    const warranty = warrantyVerdict(device(facts), today);
    expect(warranty.verdict).toBe(verdict);
    expect(warranty.reason).toEqual({ code, params: { basis: "installation", from: facts.installedOn, until } });
  });

  test.each([
    ["installation", { installedOn: "2025-03-01", purchasedOn: "2025-02-01", shippedOn: "2025-01-01" }, "2025-03-01"],
    ["purchase", { purchasedOn: "2025-02-01", shippedOn: "2025-01-01" }, "2025-02-01"],
    ["shipment", { shippedOn: "2025-01-01" }, "2025-01-01"],
  ] as const)("starts with %s", (basis, facts, from) => {
    expect(warrantyVerdict(device(facts), "2026-11-22").reason.params).toMatchObject({ basis, from });
  });

  test("unknown without any date or any term", () => {
    expect(warrantyVerdict(device({}), "2026-11-22")).toEqual({
      verdict: "unknown",
      reason: { code: "noDate", params: {} },
      covers: [],
    });
    const withoutTerms = warrantyVerdict(device({ installedOn: "2025-01-01", terms: [] }), "2026-11-22");
    expect(withoutTerms).toEqual({ verdict: "unknown", reason: { code: "noTerms", params: {} }, covers: [] });
  });

  test("lists every cover with its last day, labour first", () => {
    expect(warrantyVerdict(device({ installedOn: "2024-02-29" }), "2026-11-22").covers).toEqual([
      { cover: "labour", until: "2025-02-28" },
      { cover: "parts", until: "2027-02-28" },
      { cover: "majorParts", until: "2034-02-28" },
    ]);
  });

  test("major parts alone do not make a visit free", () => {
    const facts = device({ installedOn: "2025-01-01", terms: [{ cover: "majorParts", months: 60 }] });
    expect(warrantyVerdict(facts, "2026-11-22")).toMatchObject({
      verdict: "outOfWarranty",
      reason: { code: "majorPartsOnly" },
    });
  });
});

describe("months", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-11-22", 12, "2027-11-22"],
    ["2024-02-29", 48, "2028-02-29"],
  ])("%s + %i months = %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2050-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const months = fc.integer({ min: 1, max: 240 });

  test("land in the right month, never later in it than the start", () => {
    fc.assert(
      fc.property(day, months, (start, count) => {
        const [y = 0, m = 0, d = 0] = start.split("-").map(Number);
        const [y2 = 0, m2 = 0, d2 = 0] = addMonths(start, count).split("-").map(Number);
        expect(y2 * 12 + m2).toBe(y * 12 + m + count);
        expect(d2).toBeLessThanOrEqual(d);
        expect(new Date(Date.UTC(y2, m2 - 1, d2)).getUTCDate()).toBe(d2);
        if (d2 < d) expect(new Date(Date.UTC(y2, m2 - 1, d2 + 1)).getUTCDate()).toBe(1);
      }),
    );
  });

  test("a verdict never turns from out of warranty to in warranty as days pass", () => {
    fc.assert(
      fc.property(day, day, day, months, (installedOn, one, other, count) => {
        const [early, late] = [one, other].sort();
        const facts = device({ installedOn, terms: [{ cover: "parts", months: count }] });
        if (warrantyVerdict(facts, late ?? "").verdict === "inWarranty") {
          expect(warrantyVerdict(facts, early ?? "").verdict).toBe("inWarranty");
        }
      }),
    );
  });
});
