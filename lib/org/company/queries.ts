import { cache } from "react";
import { db } from "@/lib/db/client";

export type CompanyIdentity = { nameZh: string; nameEn: string; hotline: string; hoursZh: string; hoursEn: string };

/** Who customers deal with: public, read once per request. Empty texts before the company was set up. */
export const companyIdentity = cache(async (): Promise<CompanyIdentity> => {
  const row = await db.company.findFirst({
    select: { nameZh: true, nameEn: true, hotline: true, hoursZh: true, hoursEn: true },
  });
  return row ?? { nameZh: "", nameEn: "", hotline: "", hoursZh: "", hoursEn: "" };
});
