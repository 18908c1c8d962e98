import { regionData } from "element-china-area-data";
import type { Area, AreaNames } from "./schema";

// Reference data of 400 kB: keep this module out of client components and ask GET /api/areas instead.
type Division = (typeof regionData)[number];

/** Levels that exist in the statistics only; nobody writes them in an address. */
const unwritten = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);

const divisions = indexByCode(regionData);

/** The provinces, municipalities and autonomous regions. Hong Kong, Macao and Taiwan are not in the data. */
export function listProvinces(): Area[] {
  return regionData.map(toArea);
}

/**
 * What is chosen next below an area, without levels that nobody writes: the districts of a municipality, and county-level
 * cities under a province beside its cities. Empty at the last level and for unknown codes.
 */
export function listChildren(code: string): Area[] {
  return writtenChildren(divisions.get(code)).map(toArea);
}

/** The names that make up an address, or null for an unknown code. */
export function describeArea(code: string): AreaNames | null {
  const area = divisions.get(code);
  const province = divisions.get(code.slice(0, 2));
  if (!area || !province || unwritten.has(area.label)) return null;
  if (area === province) return { province: province.label, city: null, district: null };
  const city = divisions.get(code.slice(0, 4));
  if (!city || city === area) return { province: province.label, city: area.label, district: null };
  if (!unwritten.has(city.label)) return { province: province.label, city: city.label, district: area.label };
  // A municipality's child is a district; a province's or autonomous region's is a city that the province runs itself.
  return isMunicipality(province)
    ? { province: province.label, city: null, district: area.label }
    : { province: province.label, city: area.label, district: null };
}

/** Whether an address can be complete with this area: it exists and nothing is left to choose below it. */
export function isCompleteArea(code: string): boolean {
  return describeArea(code) !== null && listChildren(code).length === 0;
}

function toArea(division: Division): Area {
  return { code: division.value, name: division.label, hasChildren: (division.children?.length ?? 0) > 0 };
}

function writtenChildren(division: Division | undefined): Division[] {
  return (division?.children ?? []).flatMap((child) => (unwritten.has(child.label) ? (child.children ?? []) : [child]));
}

function isMunicipality(province: Division): boolean {
  return province.label.endsWith("市");
}

function indexByCode(list: readonly Division[], index = new Map<string, Division>()): Map<string, Division> {
  for (const division of list) {
    index.set(division.value, division);
    indexByCode(division.children ?? [], index);
  }
  return index;
}
