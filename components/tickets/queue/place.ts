import { describeArea } from "@/lib/customers/areas/rules";
import type { AreaParts } from "@/lib/format/address";

/** City and district; the province only where there is no city above the district. Null when unknown. */
export function placeOf(areaCode: string | null): AreaParts | null {
  const area = areaCode ? describeArea(areaCode) : null;
  return area?.city ? { ...area, province: null } : area;
}
