"use client";

import { useTranslations } from "next-intl";

/** Who did it, where history names a colleague, "customer" or "system". */
export function useActorWords(): (by: string) => string {
  const t = useTranslations("timeline");
  return (by) => (by === "customer" || by === "system" ? t(by) : by);
}
