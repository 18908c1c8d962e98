import { describeArea } from "@/lib/customers/areas/rules";

/** City and district; the province only where there is no city above the district. Empty when unknown. */
export function placeOf(areaCode: string | null): string {
  const area = areaCode ? describeArea(areaCode) : null;
  return area ? [area.city ?? area.province, area.district].filter(Boolean).join(" ") : "";
}
