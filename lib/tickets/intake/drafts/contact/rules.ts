import { parseAddress } from "@/lib/customers/areas/paste/rules";
import { describeArea, isCompleteArea, listChildren } from "@/lib/customers/areas/rules";
import { type FieldIssue, refusal } from "@/lib/errors";
import { areaCodeOf } from "../rules";
import type { AreaLevels, ContactAid, ContactAidInput, ContactInput, DraftAnswers } from "../schema";

// Knows every place of the country: client components import the other rules only.

/**
 * Turns the contact form into its answer. Throws invalid when the place has finer choices that were not made, or when an engineer is to
 * come and it is not said where to.
 */
export function contactAnswer(
  { province, city, district, ...contact }: ContactInput,
  { isVisit }: { isVisit: boolean },
): DraftAnswers["contact"] {
  const areaCode = areaCodeOf({ province, city, district });
  const issues: FieldIssue[] = [];
  if (isVisit && !areaCode) issues.push({ path: "province", code: "requiredChoice" });
  if (areaCode && !isCompleteArea(areaCode)) {
    issues.push({ path: areaCode === province ? "city" : "district", code: "requiredChoice" });
  }
  if (isVisit && !contact.addressDetail) issues.push({ path: "addressDetail", code: "required" });
  if (issues.length > 0) throw refusal("invalid", issues);
  return { ...contact, areaCode };
}

/** The choices of the three place selects around a place; "" for none. */
export function areaLevels(code: string): AreaLevels {
  const known = describeArea(code) ? code : "";
  const province = known.slice(0, 2);
  const cities = province ? optionsBelow(province) : [];
  const city = cities.find(({ value }) => known.startsWith(value))?.value ?? "";
  const districts = city ? optionsBelow(city) : [];
  const district = districts.find(({ value }) => known.startsWith(value))?.value ?? "";
  return { province, city, district, cities, districts };
}

/** Fills the contact form from a pasted address, or only looks up the places below the chosen one. */
export function contactAid(typed: ContactAidInput): ContactAid {
  if (typed.intent === "places") return { values: {}, levels: areaLevels(areaCodeOf(typed)) };
  const found = parseAddress(typed.paste);
  const levels = areaLevels(found.areaCode ?? areaCodeOf(typed));
  const values: Record<string, string> = { province: levels.province, city: levels.city, district: levels.district };
  if (found.name) values.contactName = found.name;
  if (found.phone) values.contactPhone = found.phone;
  if (found.detail) values.addressDetail = found.detail;
  return { values, levels };
}

function optionsBelow(code: string): { value: string; label: string }[] {
  return listChildren(code).map(({ code: value, name: label }) => ({ value, label }));
}
