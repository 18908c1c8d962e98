import type { ChecklistItemType } from "@/generated/prisma/enums";

type Item = { type: ChecklistItemType; isRequired: boolean };

/** Code of what is wrong with a recorded value, null when it is in order. Whether a measurement passed is the engineer's statement. */
export function checkValue(item: Item, check: { value: string; isPassed: boolean }): "required" | "notANumber" | null {
  if (item.type === "check") return null;
  if (check.value === "") return item.isRequired ? "required" : null;
  if (item.type === "number" && !/^-?\d{1,9}(\.\d{1,3})?$/.test(check.value)) return "notANumber";
  return null;
}

/** True when a measured number lies within the limits; null limits are open. The form proposes pass or fail by it. */
export function isWithin(value: string, minimum: number | null, maximum: number | null): boolean {
  const number = Number(value);
  if (value === "" || Number.isNaN(number)) return false;
  return (minimum === null || number >= minimum) && (maximum === null || number <= maximum);
}
