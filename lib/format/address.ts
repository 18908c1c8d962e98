import type { Locale } from "@/lib/i18n/constants";

/** The parts of an area that are named, from the largest to the smallest. */
export type AreaParts = { province: string | null; city: string | null; district: string | null };

/** An area as an address names it: without blanks in Chinese (浙江省杭州市西湖区), with commas in English. Empty for null. */
export function areaText(area: AreaParts | null, locale: Locale): string {
  return joined([area?.province, area?.city, area?.district], locale);
}

/** A whole address, with street and number after the area. */
export function addressText(area: AreaParts | null, detail: string, locale: Locale): string {
  return joined([areaText(area, locale), detail], locale);
}

function joined(parts: readonly (string | null | undefined)[], locale: Locale): string {
  return parts.filter(Boolean).join(locale === "en" ? ", " : "");
}
