import type { AreaParts } from "@/lib/format/address";

/**
 * One administrative division. Codes nest: 33 浙江省, 3301 杭州市, 330106 西湖区; cities without districts go
 * straight to towns (441900003). So a region is a prefix of the codes inside it.
 */
export type Area = { code: string; name: string; hasChildren: boolean };

/** An area in words; a level that does not exist there (municipalities have no city) is null. */
export type AreaNames = AreaParts & { province: string };

/** What was found in a pasted address. The area may be incomplete (a city without its district). */
export type ParsedAddress = { name: string | null; phone: string | null; areaCode: string | null; detail: string };
