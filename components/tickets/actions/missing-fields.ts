"use client";

import { useTranslations } from "next-intl";
import type { TicketPageDto } from "@/lib/tickets/schema";
import type { EvidenceCode } from "@/lib/tickets/workflow/constants";

/** The fields that a missing piece of evidence consists of and that stand empty in the ticket; none for evidence that says it itself. */
export function useMissingFields({ reports: [report] }: TicketPageDto): (code: EvidenceCode) => string[] {
  const diagnosis = useTranslations("diagnosis");
  const form = useTranslations("reportForm");
  return (code) => {
    switch (code) {
      case "diagnosis":
        return [diagnosis("fault.label"), diagnosis("cause"), diagnosis("responsibility.label")];
      case "reportComplete": {
        const open = report && !report.deliveredAt && !report.voidedAt ? report : null;
        return [!open?.findings && form("findings"), !open?.workDone && form("workDone")].filter(
          (text) => text !== false,
        );
      }
      default:
        return [];
    }
  };
}
