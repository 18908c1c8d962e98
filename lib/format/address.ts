import type { Locale } from "@/lib/i18n/constants";

/** The parts of an area that are named, from the largest to the smallest. */
export type AreaParts = { province: string | null; city: string | null; district: string | null };

/** An area as an address names it: without blanks in Chinese (浙江省杭州市西湖区), in English too as long as its names are Chinese. Empty for null. */
export function areaText(area: AreaParts | null, locale: Locale): string {
  return joined([area?.province, area?.city, area?.district], locale);
}

/** A whole address, with street and number after the area. */
export function addressText(area: AreaParts | null, detail: string, locale: Locale): string {
  return joined([areaText(area, locale), detail], locale);
}

/** Commas stand beside names in Latin letters only: between Chinese ones they would be foreign to both languages. */
function joined(parts: readonly (string | null | undefined)[], locale: Locale): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .reduce((before, part) => {
      if (before === "") return part;
      const isChinese = /\p{Script=Han}/u.test(before.slice(-1)) && /^\p{Script=Han}/u.test(part);
      return locale === "en" && !isChinese ? `${before}, ${part}` : before + part;
    }, "");
}
