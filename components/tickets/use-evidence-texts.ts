"use client";

import { useTranslations } from "next-intl";
import { evidenceCodes } from "@/lib/tickets/workflow/constants";

/** The sentences of a form for missing evidence, which is named by its code instead of a field. */
export function useEvidenceTexts(): Record<string, string> {
  const t = useTranslations("ticket");
  const evidence = useTranslations("workflow.evidence");
  return Object.fromEntries(
    evidenceCodes.map((code) => [`${code}.missing`, t("missing.one", { what: evidence(code) })]),
  );
}
