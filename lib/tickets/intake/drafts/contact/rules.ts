import { parseAddress } from "@/lib/customers/areas/paste/rules";
import { describeArea, isCompleteArea, listChildren } from "@/lib/customers/areas/rules";
import { type FieldIssue, refusal } from "@/lib/errors";
import { issuesOf } from "@/lib/validation";
import { areaCodeOf } from "../rules";
import {
  type AreaLevels,
  type ContactAid,
  type ContactAidInput,
  type ContactInput,
  contactInput,
  type DraftAnswers,
} from "../schema";

// Knows every place of the country: client components import the other rules only.

/**
 * Turns the contact form into its answer. Throws invalid, naming everything at once: what is missing or wrong, finer choices of the place
 * that were not made, and where to when an engineer is to come.
 */
export function contactAnswer(typed: ContactInput, { isVisit }: { isVisit: boolean }): DraftAnswers["contact"] {
  const { province = "", city = "", district = "", addressDetail = "" } = typed;
  const checked = contactInput.safeParse(typed);
  const areaCode = areaCodeOf({ province, city, district });
  const issues: FieldIssue[] = checked.success ? [] : issuesOf(checked.error);
  if (isVisit && !areaCode) issues.push({ path: "province", code: "requiredChoice" });
  if (areaCode && !isCompleteArea(areaCode)) {
    issues.push({ path: areaCode === province ? "city" : "district", code: "requiredChoice" });
  }
  if (isVisit && !addressDetail.trim()) issues.push({ path: "addressDetail", code: "required" });
  if (!checked.success || issues.length > 0) throw refusal("invalid", issues);
  const { contactName, contactPhone, contactEmail, addressDetail: detail } = checked.data;
  return { contactName, contactPhone, contactEmail, areaCode, addressDetail: detail };
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

/**
 * Fills the contact form from a pasted address, or only looks up the places below the chosen one. Text with neither a phone number nor a
 * place in it is no address: nothing of it goes into the fields.
 */
export function contactAid(typed: ContactAidInput): ContactAid {
  if (typed.intent === "places") return { values: {}, levels: areaLevels(areaCodeOf(typed)) };
  const found = parseAddress(typed.paste);
  const levels = areaLevels(found.areaCode ?? areaCodeOf(typed));
  if (!found.phone && !found.areaCode) return { values: { recognised: "no" }, levels };
  const { province, city, district } = levels;
  const values: Record<string, string> = { recognised: "yes", province, city, district };
  if (found.name) values.contactName = found.name;
  if (found.phone) values.contactPhone = found.phone;
  if (found.detail) values.addressDetail = found.detail;
  return { values, levels };
}

function optionsBelow(code: string): { value: string; label: string }[] {
  return listChildren(code).map(({ code: value, name: label }) => ({ value, label }));
}
