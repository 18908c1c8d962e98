import { CoverKind } from "@/generated/prisma/enums";
import type { Warranty, WarrantyCover } from "./schema";

/** Days as "2026-11-22". */
export type WarrantyFacts = {
  shippedOn: string | null;
  purchasedOn: string | null;
  installedOn: string | null;
  terms: readonly { cover: CoverKind; months: number }[];
};

/**
 * Warranty of a device on a day (both "2026-11-22"). Cover starts on the day of installation, else of purchase, else of
 * shipment, and ends with the same day of the month so many months later (the month's last day where there is none): the day
 * itself is still covered, as articles 201 and 202 of China's Civil Code count. In warranty = labour or parts cover runs. Cover of
 * major parts alone (a compressor's ten years) does not make a visit free, so it only shows in `covers` and the reason.
 */
export function warrantyVerdict(facts: WarrantyFacts, today: string): Warranty {
  const start = startOf(facts);
  if (!start) return { verdict: "unknown", reason: { code: "noDate", params: {} }, covers: [] };
  const order = Object.values(CoverKind);
  const covers = facts.terms
    .map(({ cover, months }) => ({ cover, until: addMonths(start.day, months) }))
    .sort((a, b) => order.indexOf(a.cover) - order.indexOf(b.cover));
  const last = lastDay(covers);
  if (!last) return { verdict: "unknown", reason: { code: "noTerms", params: {} }, covers };
  const params = { basis: start.basis, from: start.day, until: last };
  const ordinary = lastDay(covers.filter(({ cover }) => cover !== "majorParts"));
  if (ordinary && today <= ordinary) {
    return { verdict: "inWarranty", reason: { code: "covered", params: { ...params, until: ordinary } }, covers };
  }
  const code = today <= last ? "majorPartsOnly" : "ended";
  return { verdict: "outOfWarranty", reason: { code, params }, covers };
}

/** The same day of the month, `months` later; the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDate = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const parts = [String(Math.floor(index / 12)).padStart(4, "0"), (index % 12) + 1, Math.min(date, lastDate)];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function startOf({ installedOn, purchasedOn, shippedOn }: WarrantyFacts) {
  if (installedOn) return { basis: "installation", day: installedOn };
  if (purchasedOn) return { basis: "purchase", day: purchasedOn };
  return shippedOn ? { basis: "shipment", day: shippedOn } : null;
}

function lastDay(covers: readonly WarrantyCover[]): string | null {
  return covers.reduce<string | null>((last, { until }) => (last && last > until ? last : until), null);
}
